# Manual pages and completions, made by the program from its tables of options.
if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
  message(STATUS "no manual pages and completions: the program cannot be run here")
  return()
endif()

set(SEJAJAR_MANUALS ${PROJECT_BINARY_DIR}/manuals)
add_custom_command(
  OUTPUT ${SEJAJAR_MANUALS}/sejajar.1
  COMMAND ${CMAKE_COMMAND} "-DPROGRAM=${CMAKE_CROSSCOMPILING_EMULATOR};$<TARGET_FILE:sejajar_cli>"
    -DFOLDER=${SEJAJAR_MANUALS} -P ${PROJECT_SOURCE_DIR}/cmake/make_manuals.cmake
  DEPENDS sejajar_cli ${PROJECT_SOURCE_DIR}/cmake/make_manuals.cmake
  COMMENT "Writing manual pages and completions" VERBATIM)
add_custom_target(sejajar_manuals ALL DEPENDS ${SEJAJAR_MANUALS}/sejajar.1)

install(DIRECTORY ${SEJAJAR_MANUALS}/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1
  FILES_MATCHING PATTERN "*.1")
install(FILES ${SEJAJAR_MANUALS}/sejajar.bash RENAME sejajar
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${SEJAJAR_MANUALS}/sejajar.zsh RENAME _sejajar
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${SEJAJAR_MANUALS}/sejajar.fish
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

# What `cmake --install` puts where, and how other projects find it.
include(CMakePackageConfigHelpers)

install(TARGETS sejajar EXPORT sejajar
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(TARGETS sejajar_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES include/sejajar.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/models DESTINATION ${CMAKE_INSTALL_DATADIR}/sejajar
  OPTIONAL)

# CMake: find_package(sejajar), sejajar::sejajar.
set(SEJAJAR_CONFIG_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/sejajar)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/sejajarConfig.cmake.in
  ${PROJECT_BINARY_DIR}/sejajarConfig.cmake INSTALL_DESTINATION ${SEJAJAR_CONFIG_DIR})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/sejajarConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(EXPORT sejajar NAMESPACE sejajar:: FILE sejajarTargets.cmake
  DESTINATION ${SEJAJAR_CONFIG_DIR})
install(FILES ${PROJECT_BINARY_DIR}/sejajarConfig.cmake
  ${PROJECT_BINARY_DIR}/sejajarConfigVersion.cmake DESTINATION ${SEJAJAR_CONFIG_DIR})

# Everybody else: pkg-config sejajar. A static library needs its dependencies named.
set(SEJAJAR_PC_REQUIRES "icu-uc icu-i18n libutf8proc gsl zlib libzstd libxxhash jansson")
if(BUILD_SHARED_LIBS)
  set(SEJAJAR_PC_LINKS "Requires.private: ${SEJAJAR_PC_REQUIRES}\nLibs.private: -lstemmer -pthread")
  set(SEJAJAR_PC_LIBS "")
else()
  set(SEJAJAR_PC_LINKS "Requires: ${SEJAJAR_PC_REQUIRES}")
  set(SEJAJAR_PC_LIBS " -lstemmer -pthread")
endif()
configure_file(${PROJECT_SOURCE_DIR}/cmake/sejajar.pc.in ${PROJECT_BINARY_DIR}/sejajar.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/sejajar.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

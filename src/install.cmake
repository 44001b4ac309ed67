# What `cmake --install` puts where, and how other projects find it.
include(CMakePackageConfigHelpers)

install(TARGETS sejajar EXPORT sejajar
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(TARGETS sejajar_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES include/sejajar.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/models DESTINATION ${CMAKE_INSTALL_DATADIR}/sejajar
  OPTIONAL PATTERN glossary.tsv EXCLUDE)

# Python finds the library from where the module is.
set(SEJAJAR_PYTHON_DIR lib/python3/dist-packages CACHE STRING "Where the Python module goes")
if(BUILD_SHARED_LIBS)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/tools/python/sejajar DESTINATION ${SEJAJAR_PYTHON_DIR}
    PATTERN "__pycache__" EXCLUDE)
endif()

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

# Everybody else: pkg-config sejajar. The shared library brings what it stands on along, the
# static one leaves that to its users.
set(SEJAJAR_PC_REQUIRES "")
set(SEJAJAR_PC_LIBS "")
if(NOT BUILD_SHARED_LIBS)
  set(SEJAJAR_PC_REQUIRES
    "\nRequires: icu-uc icu-i18n libutf8proc gsl zlib libzstd libxxhash jansson expat")
  set(SEJAJAR_PC_LIBS " -lstemmer -pthread")
endif()
# From where sejajar.pc is, so that it tells where the rest is wherever the whole is installed or moved.
set(SEJAJAR_PC_PREFIX ${CMAKE_INSTALL_PREFIX})
if(NOT IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  file(RELATIVE_PATH SEJAJAR_PC_PREFIX /p/${CMAKE_INSTALL_LIBDIR}/pkgconfig /p)
  string(REGEX REPLACE "^(.*)/$" "\${pcfiledir}/\\1" SEJAJAR_PC_PREFIX ${SEJAJAR_PC_PREFIX})
endif()
foreach(dir LIBDIR INCLUDEDIR)
  set(SEJAJAR_PC_${dir} "\${prefix}/${CMAKE_INSTALL_${dir}}")
  if(IS_ABSOLUTE "${CMAKE_INSTALL_${dir}}")
    set(SEJAJAR_PC_${dir} "${CMAKE_INSTALL_${dir}}")
  endif()
endforeach()
configure_file(${PROJECT_SOURCE_DIR}/cmake/sejajar.pc.in ${PROJECT_BINARY_DIR}/sejajar.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/sejajar.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

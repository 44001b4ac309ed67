# cpack, in the build folder, makes a package for Debian and Ubuntu: program, library, header, models,
# manual pages, completions and the Python module.
set(SEJAJAR_MAINTAINER "sejajar developers <sejajar@lists.example.org>" CACHE STRING
  "Whom the package names as its maintainer")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME sejajar)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_BINARY_DIR}/debian_files.cmake)
configure_file(${PROJECT_SOURCE_DIR}/cmake/debian/files.cmake.in
  ${PROJECT_BINARY_DIR}/debian_files.cmake @ONLY)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${SEJAJAR_MAINTAINER})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Indonesian-English parallel text, aligned")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"sejajar takes an Indonesian and an English text that tell the same and writes
the sentence pairs, each with the probability that it is right. The package has
the program, its models, the library with its header, and a module for Python.")

# What the program and the library need, as dpkg-shlibdeps finds out.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR}/src)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "python3 (>= 3.9)") # for the module

# What a program linked with the library needs: this minor version of it.
set(sejajar_abi ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
file(WRITE ${PROJECT_BINARY_DIR}/debian/shlibs
  "libsejajar ${sejajar_abi} sejajar (>= ${PROJECT_VERSION})\n")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  ${PROJECT_SOURCE_DIR}/cmake/debian/triggers ${PROJECT_BINARY_DIR}/debian/shlibs)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)

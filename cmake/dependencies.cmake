# What sejajar stands on, each checked with a line that says what to install.
find_package(PkgConfig)
if(NOT PkgConfig_FOUND)
  message(FATAL_ERROR "sejajar needs pkg-config (Debian: apt-get install pkg-config), "
                      "or run: sh tools/quickstart.sh")
endif()

if((CMAKE_C_COMPILER_ID STREQUAL "GNU" AND CMAKE_C_COMPILER_VERSION VERSION_LESS 9) OR
   (CMAKE_C_COMPILER_ID STREQUAL "Clang" AND CMAKE_C_COMPILER_VERSION VERSION_LESS 10))
  message(FATAL_ERROR "sejajar needs a C17 compiler, gcc 9 or clang 10 at least; this is "
                      "${CMAKE_C_COMPILER_ID} ${CMAKE_C_COMPILER_VERSION}")
endif()

function(sejajar_need target package version debian)
  pkg_check_modules(${target} QUIET IMPORTED_TARGET ${package})
  if(NOT ${target}_FOUND)
    message(FATAL_ERROR "sejajar needs ${package} ${version} or newer "
                        "(Debian: apt-get install ${debian}), or run: sh tools/quickstart.sh")
  elseif(${target}_VERSION VERSION_LESS version)
    message(FATAL_ERROR "sejajar needs ${package} ${version} or newer; here is only "
                        "${${target}_VERSION}")
  endif()
endfunction()

sejajar_need(ICU icu-uc 67 libicu-dev)
sejajar_need(ICU_I18N icu-i18n 67 libicu-dev)
# Debian's utf8proc 2.8.0 calls itself 2.6.0 in its .pc file.
sejajar_need(UTF8PROC libutf8proc 2.5 libutf8proc-dev)
sejajar_need(GSL gsl 2.5 libgsl-dev)
sejajar_need(ZLIB zlib 1.2.9 zlib1g-dev)
sejajar_need(ZSTD libzstd 1.4.0 libzstd-dev)
sejajar_need(XXHASH libxxhash 0.8.0 libxxhash-dev)
sejajar_need(JANSSON jansson 2.11 libjansson-dev)
sejajar_need(EXPAT expat 2.2 libexpat1-dev)

# libstemmer has no .pc file.
find_path(STEMMER_INCLUDE_DIR libstemmer.h)
find_library(STEMMER_LIBRARY stemmer)
if(NOT STEMMER_INCLUDE_DIR OR NOT STEMMER_LIBRARY)
  message(FATAL_ERROR "sejajar needs libstemmer (Debian: apt-get install libstemmer-dev), "
                      "or run: sh tools/quickstart.sh")
endif()
add_library(sejajar_stemmer INTERFACE)
target_include_directories(sejajar_stemmer SYSTEM INTERFACE ${STEMMER_INCLUDE_DIR})
target_link_libraries(sejajar_stemmer INTERFACE ${STEMMER_LIBRARY})

find_package(Threads REQUIRED)

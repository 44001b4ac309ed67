# What sejajar stands on, each checked with a line that says what to install.
find_package(PkgConfig REQUIRED)

function(sejajar_need target package debian)
  pkg_check_modules(${target} QUIET IMPORTED_TARGET ${package})
  if(NOT ${target}_FOUND)
    message(FATAL_ERROR "sejajar needs ${package} (Debian: apt-get install ${debian}), "
                        "or run: sh tools/quickstart.sh")
  endif()
endfunction()

sejajar_need(ICU "icu-uc >= 67" libicu-dev)
sejajar_need(ICU_I18N "icu-i18n >= 67" libicu-dev)
sejajar_need(UTF8PROC "libutf8proc" libutf8proc-dev)
sejajar_need(GSL "gsl >= 2.5" libgsl-dev)
sejajar_need(ZLIB "zlib" zlib1g-dev)
sejajar_need(ZSTD "libzstd" libzstd-dev)
sejajar_need(XXHASH "libxxhash" libxxhash-dev)
sejajar_need(JANSSON "jansson" libjansson-dev)

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

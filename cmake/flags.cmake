# Our warnings stay ours: a target, not global flags.
add_library(sejajar_flags INTERFACE)
target_compile_features(sejajar_flags INTERFACE c_std_17)
target_compile_definitions(sejajar_flags INTERFACE _POSIX_C_SOURCE=200809L _DEFAULT_SOURCE)
target_compile_options(sejajar_flags INTERFACE
  -Wall -Wextra -Wshadow -Wpointer-arith -Wstrict-prototypes -Wmissing-prototypes
  -Wundef -Wvla -Wcast-qual -Wwrite-strings -Wformat=2
  # The same bytes on every machine: no fused multiply-add, no fast-math.
  -ffp-contract=off)
if(SEJAJAR_WERROR)
  target_compile_options(sejajar_flags INTERFACE -Werror)
endif()
# What Debian builds with: checked copies, and no table of functions that can be written to.
if(NOT SEJAJAR_SANITIZE AND NOT SEJAJAR_FUZZ)
  target_compile_options(sejajar_flags INTERFACE
    $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
  if(CMAKE_SYSTEM_NAME STREQUAL Linux)
    target_link_options(sejajar_flags INTERFACE -Wl,-z,relro,-z,now)
  endif()
endif()
if(SEJAJAR_SANITIZE)
  target_compile_options(sejajar_flags INTERFACE
    -fsanitize=${SEJAJAR_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(sejajar_flags INTERFACE -fsanitize=${SEJAJAR_SANITIZE})
endif()
if(SEJAJAR_FUZZ)
  if(NOT CMAKE_C_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "SEJAJAR_FUZZ needs clang: -DCMAKE_C_COMPILER=clang")
  endif()
  target_compile_options(sejajar_flags INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(sejajar_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Files as arrays of bytes in one C file; page.css becomes `const sj_asset sj_page_css`:
#   cmake -DOUT=assets.c "-DFILES=page.css;page.js" -P embed.cmake
set(text "/* Made by cmake/embed.cmake. */\n#include \"report/html.h\"\n")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  string(MAKE_C_IDENTIFIER ${name} name)
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(REPLACE "0x0a," "0x0a,\n" bytes "${bytes}")
  string(APPEND text
    "\nstatic const unsigned char ${name}[] = {\n${bytes}};\n"
    "const sj_asset sj_${name} = {${name}, sizeof ${name}};\n")
endforeach()
file(WRITE ${OUT} "${text}")

# Run as a script: PROGRAM writes its manual pages and completions into FOLDER.
cmake_minimum_required(VERSION 3.22)

function(write file)
  execute_process(COMMAND ${PROGRAM} help ${ARGN}
    OUTPUT_FILE ${FOLDER}/${file} RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    file(REMOVE ${FOLDER}/sejajar.1)
    message(FATAL_ERROR "sejajar help ${ARGN}: status ${status}")
  endif()
endfunction()

file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
write(names --names)
file(STRINGS ${FOLDER}/names names)
foreach(name ${names})
  write(sejajar-${name}.1 --man ${name})
endforeach()
foreach(shell bash zsh fish)
  write(sejajar.${shell} --completion ${shell})
endforeach()
write(sejajar.1 --man) # what the build waits for comes last

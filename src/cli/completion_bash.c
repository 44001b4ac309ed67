/* The completion script for bash; it needs no other. */
#include "completion.h"

/* @files and @dirs stand for what bash looks up. */
static void put_offer(FILE *to, const completion *c)
{
    fprintf(to, "%s%s%s%s", c->words, c->files ? " @files" : "", c->directories ? " @dirs" : "",
            c->words[0] || c->files || c->directories ? "" : "@none");
}

static void put_values(FILE *to, const command *c, const option *o)
{
    completion offer = completion_of_option(o);

    if (!o->argument)
        return;
    fputs("    ", to);
    if (o->letter)
        fprintf(to, "%s:-%c | ", c->name, o->letter);
    fprintf(to, "%s:--%s) offer='", c->name, o->name);
    put_offer(to, &offer);
    fputs("' ;;\n", to);
}

static void put_command(FILE *to, const command *c)
{
    completion offer = completion_of_operands(c);

    fprintf(to, "    %s) operands='", c->name);
    put_offer(to, &offer);
    fputs("' options='", to);
    for (const option *o = c->options; o->name; o++) {
        if (o->letter)
            fprintf(to, "-%c ", o->letter);
        fprintf(to, "--%s ", o->name);
    }
    fputs("--help' ;;\n", to);
}

static void put_head(FILE *to)
{
    fputs("# bash completion for sejajar, made by: sejajar help --completion bash\n"
          "\n"
          "_sejajar_offer()\n"
          "{\n"
          "    local word line\n"
          "    for word in $1; do\n"
          "        case $word in\n"
          "        @none) ;;\n"
          "        @files | @dirs)\n"
          "            compopt -o filenames 2>/dev/null\n"
          "            while IFS= read -r line; do COMPREPLY+=(\"$line\"); done \\\n"
          "                < <(compgen -\"${word:1:1}\" -- \"$2\")\n"
          "            ;;\n"
          "        \"$2\"*) COMPREPLY+=(\"$word\") ;;\n"
          "        esac\n"
          "    done\n"
          "}\n"
          "\n"
          "_sejajar()\n"
          "{\n"
          "    local current=${COMP_WORDS[COMP_CWORD]} before= offer= operands= options= IFS=$' "
          "\\t\\n'\n"
          "    COMPREPLY=()\n"
          "    if ((COMP_CWORD == 1)); then\n"
          "        _sejajar_offer '",
          to);
}

static void put_middle(FILE *to)
{
    fputs("--help --version' \"$current\"\n"
          "        return\n"
          "    fi\n"
          "    before=${COMP_WORDS[COMP_CWORD - 1]}\n"
          "    # --name=value comes in three words\n"
          "    if [[ $current == = ]]; then\n"
          "        current=\n"
          "    elif [[ $before == = ]]; then\n"
          "        before=${COMP_WORDS[COMP_CWORD - 2]}\n"
          "    fi\n"
          "    case ${COMP_WORDS[1]}:$before in\n",
          to);
}

void completion_bash(FILE *to)
{
    put_head(to);
    for (const command *const *c = commands; *c; c++)
        fprintf(to, "%s ", (*c)->name);
    put_middle(to);
    for (const command *const *c = commands; *c; c++) {
        for (const option *o = (*c)->options; o->name; o++)
            put_values(to, *c, o);
    }
    fputs("    esac\n"
          "    if [[ $offer ]]; then\n"
          "        _sejajar_offer \"$offer\" \"$current\"\n"
          "        return\n"
          "    fi\n"
          "    case ${COMP_WORDS[1]} in\n",
          to);
    for (const command *const *c = commands; *c; c++)
        put_command(to, *c);
    fputs("    esac\n"
          "    [[ $current == -* ]] && operands=$options\n"
          "    _sejajar_offer \"$operands\" \"$current\"\n"
          "}\n"
          "\n"
          "complete -F _sejajar sejajar\n",
          to);
}

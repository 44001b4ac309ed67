/*
 * sejajar: Indonesian–English parallel text, aligned.
 *
 * The journey of two texts through this header:
 *
 *     sejajar_read()      a file, pipe or compressed file   → document (bytes)
 *     sejajar_split()     running text                      → sentences
 *     sejajar_lines()     or: one sentence a line as it is  → sentences
 *     sejajar_align()     two lists of sentences            → beads with probabilities
 *     sejajar_write()     beads                             → TSV, JSONL, TMX, …
 *
 * Rules that hold for every function:
 * - What can fail returns a sejajar_status, 0 (SEJAJAR_OK) or negative, fills in
 *   the caller's sejajar_error (which may be NULL) and leaves an object's `*out` NULL.
 *   Without memory any such function fails with SEJAJAR_ERROR_MEMORY; where a sink stopped,
 *   with SEJAJAR_ERROR_IO.
 * - No other pointer may be NULL but where it says so. The bytes of a text may be, if its
 *   length is 0. Options are read during the call alone, but for what it says.
 * - Objects returned through `out` belong to the caller, who frees them with the
 *   function of the same name ending in _free; that takes NULL too.
 * - Text is UTF-8, pointed into, never copied: keep its bytes alive as long as
 *   what was made from it. Offsets are in bytes, from 0.
 * - The library never prints, exits or keeps global state. Objects passed as
 *   const may be shared by any number of threads; any other by one at a time.
 * - What is called static is a string that lives as long as the library.
 * - docs/algorithm.md, splitting.md, fidelity.md and evaluation.md tell the methods and
 *   the papers they are from.
 */
#ifndef SEJAJAR_H
#define SEJAJAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(_WIN32)
#define SEJAJAR_API
#else
#define SEJAJAR_API __attribute__((visibility("default")))
#endif

/* ---- Errors ---------------------------------------------------------- */

typedef enum {
    SEJAJAR_OK = 0,
    SEJAJAR_ERROR_MEMORY = -1,   /* no memory left */
    SEJAJAR_ERROR_IO = -2,       /* a file could not be read or written */
    SEJAJAR_ERROR_ENCODING = -3, /* bytes that are not the encoding they should be */
    SEJAJAR_ERROR_FORMAT = -4,   /* a file that is not what its reader expects */
    SEJAJAR_ERROR_MODEL = -5,    /* a model that is missing, damaged or of another version */
    SEJAJAR_ERROR_ARGUMENT = -6, /* a value the function does not take */
    SEJAJAR_ERROR_LIMIT = -7,    /* larger than this program handles */
    SEJAJAR_ERROR_NUMERIC = -8,  /* an estimate did not converge */
    SEJAJAR_ERROR_PIPE = -9      /* whoever read our output has gone; seldom worth a message */
} sejajar_status;

/* Why something failed. `line` counts from 1 and is 0 where it means nothing;
 * `byte` is an offset from 0, meaningful where `line` is. */
typedef struct {
    sejajar_status status;
    uint64_t line;
    uint64_t byte;
    char message[512]; /* one line for a human, without a full stop */
} sejajar_error;

/* ---- Text ------------------------------------------------------------ */

typedef enum { SEJAJAR_ID = 0, SEJAJAR_EN = 1 } sejajar_language;

/* Understands id, in, ind, ind_Latn, id-ID, Indonesian and en, eng, eng_Latn,
 * en-US, English, whatever the case. False where `tag` is something else; `*out` stays. */
SEJAJAR_API bool sejajar_language_parse(sejajar_language *out, const char *tag);

/* bytes[0, length), UTF-8; no 0 need follow. The bytes belong to whoever made them. */
typedef struct {
    const char *bytes;
    size_t length;
} sejajar_text;

/* Bytes read from somewhere, checked to be UTF-8. */
typedef struct sejajar_document sejajar_document;

typedef struct {
    /* NULL: UTF-8 or an error. "auto": valid UTF-8 wins, else detected.
     * Otherwise the name of an encoding that ICU knows. */
    const char *encoding;
    /* The most bytes that are accepted, after decompression; 0: 1 GiB. */
    size_t limit;
} sejajar_read_options;

/*
 * Read the file at `path`, "-" for standard input. gzip and zstd are recognised
 * by their first bytes, a byte order mark is left out. `options` may be NULL.
 * Invalid bytes are an error with line and byte; more than the limit is SEJAJAR_ERROR_LIMIT.
 */
SEJAJAR_API sejajar_status sejajar_read(sejajar_document **out, const char *path,
                                        const sejajar_read_options *options, sejajar_error *err);
/* Points into `document`, as long as that lives; the byte after the text is 0. */
SEJAJAR_API sejajar_text sejajar_document_text(const sejajar_document *document);
SEJAJAR_API void sejajar_document_free(sejajar_document *document);

/* Lines of a file, pipe or compressed file of any size, some at a time. */
typedef struct sejajar_source sejajar_source;

/* Whole lines in a row. */
typedef struct {
    sejajar_text text;   /* each line ends with "\n", the last one of the file perhaps not */
    uint64_t first_line; /* number of the first, from 1 */
    uint64_t first_byte; /* offset of it, after decompression and the byte order mark */
} sejajar_block;

/* `path` as in sejajar_read(), but UTF-8 only. */
SEJAJAR_API sejajar_status sejajar_source_open(sejajar_source **out, const char *path,
                                               sejajar_error *err);
/* The next lines, as many as have arrived, checked to be UTF-8; `*out` is NULL at the end. A
 * line of more than 64 MiB is SEJAJAR_ERROR_LIMIT; places of errors are those in the file. After
 * an error the source is good for nothing but to be freed. Blocks outlive it. */
SEJAJAR_API sejajar_status sejajar_source_next(sejajar_block **out, sejajar_source *source,
                                               sejajar_error *err);
SEJAJAR_API void sejajar_block_free(sejajar_block *block);
SEJAJAR_API void sejajar_source_free(sejajar_source *source);

/* Both texts of a document, from one line of a stream. */
typedef struct {
    const char *key;             /* NULL: none */
    sejajar_text id, en;         /* the byte after each is 0 */
    bool id_is_list, en_is_list; /* came as a list of sentences: for sejajar_lines() */
} sejajar_stream_document;

/*
 * Parse {"key": …, "id": …, "en": …}, a JSON object of one line. `key`, a string or a whole
 * number, may be missing; other members are passed over. A text is a string, or a list of
 * strings, which become lines: line ends within them are made spaces. All is copied.
 * What is not like that is SEJAJAR_ERROR_FORMAT or ENCODING, at the byte in `line`, as far as it
 * is known.
 */
SEJAJAR_API sejajar_status sejajar_stream_parse(sejajar_stream_document **out, sejajar_text line,
                                                sejajar_error *err);
SEJAJAR_API void sejajar_stream_document_free(sejajar_stream_document *document);

/* What `text` looks like, from the commonest little words in its first 16 KiB: a cheap check for
 * texts that were mixed up. False where it could be either or something else; `*out` means
 * nothing then. */
SEJAJAR_API bool sejajar_language_guess(sejajar_language *out, sejajar_text text);

/* ---- Sentences ------------------------------------------------------- */

/* text.bytes[begin, end), without white space at either end, never empty unless
 * it is an empty line of sejajar_lines(). */
typedef struct {
    size_t begin, end;
    uint32_t paragraph; /* from 0 */
} sejajar_sentence;

/* A place within a sentence where the splitter would have ended it, had a little more spoken for
 * it, or where a semicolon ends a clause: at byte `end`; what follows begins at byte `next`. For
 * sejajar_recut(). */
typedef struct {
    size_t end, next;
} sejajar_doubt;

/* Sentences in order, disjoint; between them there is only white space. Doubts in order, too, no
 * two at one byte; lines have none. Both arrays belong to it, the bytes of `text` do not. */
typedef struct {
    sejajar_text text;
    sejajar_sentence *at;
    size_t count;
    sejajar_doubt *doubts;
    size_t doubt_count;
} sejajar_sentences;

/* What a single line end means; a blank line always ends a paragraph. */
typedef enum {
    SEJAJAR_NEWLINES_AUTO = 0,  /* decided from the look of the document */
    SEJAJAR_NEWLINES_PARAGRAPH, /* a line end ends a paragraph */
    SEJAJAR_NEWLINES_WRAPPED    /* a line end is a space */
} sejajar_newlines;

/* What happens to several sentences inside one quotation. */
typedef enum {
    SEJAJAR_QUOTES_SPLIT = 0, /* they are several */
    SEJAJAR_QUOTES_KEEP       /* they are one */
} sejajar_quotes;

/* All 0 is what is usual. */
typedef struct {
    sejajar_newlines newlines;
    sejajar_quotes quotes;
} sejajar_split_options;

/* Abbreviations and weights of one language. */
typedef struct sejajar_splitter sejajar_splitter;

/* Reads abbreviations.txt and splitter.txt in `directory` (models/id, models/en). What is
 * missing, damaged or of another language is SEJAJAR_ERROR_MODEL. */
SEJAJAR_API sejajar_status sejajar_splitter_open(sejajar_splitter **out, const char *directory,
                                                 sejajar_language language, sejajar_error *err);
/* Adds a user's abbreviations: one a line, optionally followed by a tab and its
 * class, A (never ends a sentence), N (not before a number) or E (may end one). All is copied.
 * A line that is none is SEJAJAR_ERROR_MODEL, with its place; those before it have been added.
 * Not while another thread uses the splitter. */
SEJAJAR_API sejajar_status sejajar_splitter_add(sejajar_splitter *splitter, sejajar_text lines,
                                                sejajar_error *err);
SEJAJAR_API void sejajar_splitter_free(sejajar_splitter *splitter);

/* Cut running text into sentences: rules where they are sure, elsewhere a logistic model of what
 * stands around a mark. `options` may be NULL. */
SEJAJAR_API sejajar_status sejajar_split(sejajar_sentences **out, const sejajar_splitter *splitter,
                                         sejajar_text text, const sejajar_split_options *options,
                                         sejajar_error *err);
/* Every line is a sentence; an empty one stays, as a sentence without text, so
 * that numbers match the lines of the file. */
SEJAJAR_API sejajar_status sejajar_lines(sejajar_sentences **out, sejajar_text text,
                                         sejajar_error *err);
SEJAJAR_API void sejajar_sentences_free(sejajar_sentences *sentences);

/* A feature that the weights know, as splitter.txt names it ("kind=period next_shape=lower"),
 * and what it adds to the score. */
typedef struct {
    char feature[96];
    double weight;
} sejajar_reason;

enum { SEJAJAR_MOST_REASONS = 5 };

/* A place where a sentence might end, and what was decided there. */
typedef struct {
    size_t end;  /* the sentence would end before this byte, */
    size_t next; /* and the next one begin with this one */
    bool ends;
    const char *rule; /* the hard rule that decided, in words, static; NULL: the weights did */
    double score;     /* their sum, 0 with a rule; above 0 a sentence ends */
    sejajar_reason reasons[SEJAJAR_MOST_REASONS]; /* the heaviest ones, heaviest first */
    size_t reason_count;
} sejajar_decision;

/* Where decisions go, in the order of the text; each lasts as long as the call. Returns 0, or
 * anything else to stop. */
typedef int (*sejajar_decision_sink)(void *to, const sejajar_decision *decision);

/* Why sejajar_split(), asked the same, cuts as it does. `options` may be NULL. */
SEJAJAR_API sejajar_status sejajar_split_explain(sejajar_decision_sink sink, void *to,
                                                 const sejajar_splitter *splitter,
                                                 sejajar_text text,
                                                 const sejajar_split_options *options,
                                                 sejajar_error *err);

/* Running text, and its sentences: one a line, the same text but for white space. */
typedef struct {
    sejajar_text text, gold;
} sejajar_split_gold;

/* Estimate splitter weights with the abbreviations.txt that is in `directory`, and write
 * splitter.txt beside it, whole or not at all. Deterministic to the byte. Gold that is not its
 * text is SEJAJAR_ERROR_FORMAT, with the place in the gold. */
SEJAJAR_API sejajar_status sejajar_train_splitter(const char *directory, sejajar_language language,
                                                  const sejajar_split_gold *sets, size_t count,
                                                  sejajar_error *err);

/* ---- Models ---------------------------------------------------------- */

/* What sejajar knows of the two languages: translations, lengths, weights. The
 * files are memory-mapped and checked (size, version, checksum) on opening. */
typedef struct sejajar_model sejajar_model;

/* Opens a model directory such as models/id-en; without fidelity.txt or neighbours.bin it aligns
 * but does not judge. What else is missing, or damaged, is SEJAJAR_ERROR_MODEL. */
SEJAJAR_API sejajar_status sejajar_model_open(sejajar_model **out, const char *directory,
                                              sejajar_error *err);
/* A model that knows no word of any language: sejajar_align() then begins with lengths, numbers
 * and equal words and learns the others from the texts. */
SEJAJAR_API sejajar_status sejajar_model_none(sejajar_model **out, sejajar_error *err);
SEJAJAR_API void sejajar_model_free(sejajar_model *model);

/* Writes into path[0, size), with a 0 behind it, where the models are that this library would use
 * by default: $SEJAJAR_MODELS, beside the library or the running program, or where it was
 * installed. SEJAJAR_ERROR_MODEL where none are, or `size` is too small for the path. */
SEJAJAR_API sejajar_status sejajar_models_directory(char *path, size_t size, sejajar_error *err);

/* Probabilities are 0 to 1. */
typedef struct {
    char word[96];   /* as most often written */
    double forward;  /* p(this word | the word asked for) */
    double backward; /* p(the word asked for | this word) */
} sejajar_translation;

/* The translations of `word` (of language `from`), best first, into out[0, room);
 * `*count` is how many were written, 0 where the model does not know the word, or on failure.
 * Of several words the first counts. `out` may be NULL if `room` is 0. */
SEJAJAR_API sejajar_status sejajar_translate(const sejajar_model *model, sejajar_language from,
                                             sejajar_text word, sejajar_translation *out,
                                             size_t room, size_t *count, sejajar_error *err);

/* ---- Alignment ------------------------------------------------------- */

/* Some consecutive Indonesian sentences translated by some consecutive English
 * ones. A count of 0 means the other side has no translation. */
typedef struct {
    uint32_t id_first, id_count;
    uint32_t en_first, en_count;
    double probability; /* that this bead is right, given both texts; 0 to 1 */
    bool moved;         /* the English side stands elsewhere than the order of the others says */
} sejajar_bead;

/* The probability of a bead that no alignment was asked about. */
#define SEJAJAR_PROBABILITY_UNKNOWN (-1.0)

/* Beads in order, that of the Indonesian side where some are moved; every sentence of both
 * sides is in exactly one of them. */
typedef struct {
    sejajar_bead *beads;
    size_t count;
} sejajar_alignment;

/* The words of two texts as they were cut to align them, for sejajar_screen(). They serve as long
 * as the texts' bytes are there, after sejajar_recut(), too. */
typedef struct sejajar_words sejajar_words;

SEJAJAR_API void sejajar_words_free(sejajar_words *words);

/* All false is what is usual. */
typedef struct {
    /* Learn words from the texts themselves on top of the model, and align again. */
    bool adapt;
    /* Look for blocks that stand elsewhere in the other text; else beads rise on both sides
     * and none is moved. */
    bool crossing;
    sejajar_words **words; /* where the words go, for the caller to free; on failure NULL does.
                            * NULL: nowhere */
} sejajar_align_options;

/*
 * Align two lists of sentences: likelihood ratios of lengths (Gale & Church, CL 1993) and words
 * (Brown et al., CL 1993), a hidden Markov model of beads and its posteriors (Durbin et al.
 * 1998), at a temperature that makes them hold (Guo et al., ICML 2017). `options` may be NULL. Over
 * two billion sentences are SEJAJAR_ERROR_LIMIT. Safe to call from many threads with one model.
 */
SEJAJAR_API sejajar_status sejajar_align(sejajar_alignment **out, const sejajar_model *model,
                                         const sejajar_sentences *id, const sejajar_sentences *en,
                                         const sejajar_align_options *options, sejajar_error *err);
SEJAJAR_API void sejajar_alignment_free(sejajar_alignment *alignment);

/*
 * Cut sentences of text that was split where the splitter was in doubt and the other text shows
 * that one ends: in a bead of two English sentences and an Indonesian one, say, if it becomes two
 * and no piece is left over. `alignment` is of `id` and `en`; all three are changed, with other
 * arrays of sentences and beads where something is cut, or on failure none is. The probability of
 * a part is that of the bead times its own. Doubts stay as they are. Without a lexicon nothing is
 * cut. Method: docs/algorithm.md, "Doubtful sentence ends".
 */
SEJAJAR_API sejajar_status sejajar_recut(sejajar_alignment *alignment, const sejajar_model *model,
                                         sejajar_sentences *id, sejajar_sentences *en,
                                         sejajar_error *err);

/* Where text goes, a piece at a time, each as long as the call; `to` is what the caller gave.
 * Returns 0, or anything else to stop, which makes the writing function fail with
 * SEJAJAR_ERROR_IO; what was written before stays. */
typedef int (*sejajar_sink)(void *to, const char *bytes, size_t length);

/* Writes, as one JSON object, why `bead` scores what it does: shape, lengths, links
 * between words with what each adds, words left over (in nats). The bead's probability is
 * passed on, if it is known. A bead with an empty side, with more sentences than beads have or
 * with such as the texts have not is SEJAJAR_ERROR_ARGUMENT. */
SEJAJAR_API sejajar_status sejajar_explain(sejajar_sink sink, void *to, const sejajar_model *model,
                                           const sejajar_sentences *id, const sejajar_sentences *en,
                                           const sejajar_bead *bead, sejajar_error *err);

/* ---- Fidelity -------------------------------------------------------- */

/* What may be wrong with a translation. */
typedef enum {
    SEJAJAR_FINDING_OMISSION = 0, /* of the source, something has no translation */
    SEJAJAR_FINDING_ADDITION,     /* of the translation, something has no source */
    SEJAJAR_FINDING_MISTRANSLATION,
    SEJAJAR_FINDING_NUMBER, /* or date */
    SEJAJAR_FINDING_ENTITY, /* a name */
    SEJAJAR_FINDING_NEGATION,
    SEJAJAR_FINDING_UNTRANSLATED, /* left in the language of the source */
    SEJAJAR_FINDING_WORD_ORDER,
    SEJAJAR_FINDING_PUNCTUATION /* a question, a quotation */
} sejajar_finding_kind;

/* Its name after MQM: "omission", "mistranslation/number", … Static; "unknown" beyond the last. */
SEJAJAR_API const char *sejajar_finding_name(sejajar_finding_kind kind);

enum { SEJAJAR_MOST_FINDINGS = 16 };

typedef struct {
    sejajar_finding_kind kind;
    sejajar_language side;         /* where the words are */
    size_t begin, end;             /* bytes of that side's text */
    size_t other_begin, other_end; /* the words they stand against; nothing where equal */
    double weight;                 /* 0 to 1: how much it speaks for an error */
    const char *evidence;          /* for a human, in English; static */
} sejajar_finding;

typedef struct {
    double fidelity;   /* 0 to 1: how likely a pair that looks so is a faithful one */
    uint32_t words[2]; /* of each side, numbers included */
    double covered[2]; /* share of the words of each side that the other accounts for */
    const sejajar_finding *findings; /* the judge's, until its next pair; weightiest first */
    size_t finding_count;
} sejajar_judgement;

/* Judges pairs of sentences, or of a few. One thread at a time; a model serves many judges, and
 * must outlive them. */
typedef struct sejajar_judge sejajar_judge;

/* `from` is the language of the source: what its side has more is an omission. The fidelity
 * does not depend on it. A model without fidelity.txt, neighbours.bin or words is
 * SEJAJAR_ERROR_MODEL. */
SEJAJAR_API sejajar_status sejajar_judge_open(sejajar_judge **out, const sejajar_model *model,
                                              sejajar_language from, sejajar_error *err);
SEJAJAR_API void sejajar_judge_free(sejajar_judge *judge);

/* A pair with one side empty has fidelity 0. The texts are looked at during the call alone. Fails
 * only without memory; `*out` means nothing then. */
SEJAJAR_API sejajar_status sejajar_judge_pair(sejajar_judgement *out, sejajar_judge *judge,
                                              sejajar_text id, sejajar_text en, sejajar_error *err);

/* Writes a judgement of `id` and `en` as one JSON object, without a line end. */
SEJAJAR_API sejajar_status sejajar_write_judgement(sejajar_sink sink, void *to,
                                                   const sejajar_judgement *judgement,
                                                   sejajar_text id, sejajar_text en,
                                                   sejajar_error *err);

/* Judges the beads of an alignment: out[k], with room for each, is the fidelity of beads[k], 0
 * where a side is empty. Beads with sentences that the texts have not are SEJAJAR_ERROR_ARGUMENT.
 * On failure `out` means nothing. */
SEJAJAR_API sejajar_status sejajar_judge_beads(double *out, sejajar_judge *judge,
                                               const sejajar_alignment *alignment,
                                               const sejajar_sentences *id,
                                               const sejajar_sentences *en, sejajar_error *err);

/* What a translation as a whole is worth; shares are 0 to 1. */
typedef struct {
    double fidelity;       /* mean over the words of all beads, each as far as it is likely right */
    double low, high;      /* holds 95 % of what other draws of such beads give: bootstrap */
    double source_covered; /* share of the source's words that the translation has */
    double translation_covered; /* share of the translation's words that have a source */
    size_t beads;               /* with text on both sides */
    size_t omitted, added;      /* sentences without a partner */
    size_t findings[SEJAJAR_FINDING_PUNCTUATION + 1]; /* by kind; whole sentences are not in it */
} sejajar_summary;

/* A judged translation of a document; points into the sentences, their texts and the alignment,
 * which must outlive it. The model need not. */
typedef struct sejajar_report sejajar_report;

typedef enum {
    SEJAJAR_REPORT_TEXT = 0, /* for a terminal; worst sentences first */
    SEJAJAR_REPORT_JSON,     /* all beads in the order of the text */
    SEJAJAR_REPORT_HTML      /* a page: both texts side by side, what was found marked */
} sejajar_report_format;

typedef struct {
    const char *title, *id_name, *en_name; /* NULL: usual ones */
    const char *signature;                 /* what made the report, for its foot; may be NULL */
    size_t worst;                          /* TEXT: show at most so many beads; 0: 20 */
} sejajar_report_options;

/* Judges all beads; `from` and errors as with sejajar_judge_open() and sejajar_judge_beads(). */
SEJAJAR_API sejajar_status sejajar_report_make(sejajar_report **out, const sejajar_model *model,
                                               sejajar_language from,
                                               const sejajar_alignment *alignment,
                                               const sejajar_sentences *id,
                                               const sejajar_sentences *en, sejajar_error *err);
SEJAJAR_API sejajar_summary sejajar_report_summary(const sejajar_report *report);
SEJAJAR_API void sejajar_report_free(sejajar_report *report);

/* `options` may be NULL. An unknown format is SEJAJAR_ERROR_ARGUMENT. */
SEJAJAR_API sejajar_status sejajar_write_report(sejajar_sink sink, void *to,
                                                const sejajar_report *report,
                                                sejajar_report_format format,
                                                const sejajar_report_options *options,
                                                sejajar_error *err);

/* ---- Matching documents ---------------------------------------------- */

/* What a document is known by when its partner is looked for: a few hundred terms with their
 * counts. Nothing points into the text. */
typedef struct sejajar_profile sejajar_profile;

/* `name` may be NULL: a path within the document's folder, or an address; names that differ by
 * their language alone speak a little for two documents. It is not kept. */
SEJAJAR_API sejajar_status sejajar_profile_make(sejajar_profile **out, const sejajar_model *model,
                                                sejajar_language language, sejajar_text text,
                                                const char *name, sejajar_error *err);
/* How many words there are. */
SEJAJAR_API uint64_t sejajar_profile_words(const sejajar_profile *profile);
/* A hash of the words in their order: equal for texts that differ by case, punctuation and
 * white space alone. */
SEJAJAR_API uint64_t sejajar_profile_hash(const sejajar_profile *profile);
SEJAJAR_API void sejajar_profile_free(sejajar_profile *profile);

/* Two documents that may belong together. */
typedef struct {
    uint32_t id, en; /* places in the lists of profiles */
    double score;    /* how likely they do, 0 to 1 */
    double evidence; /* what their terms say for it, in nats */
    double overlap;  /* the same as a share of the most they could say; below 0: against it */
    double aligned;  /* sejajar_alignment_share(), if they were aligned; else negative */
    uint32_t beads;  /* of that alignment */
    bool same_name;  /* but for the language */
} sejajar_match;

/* Profiles of both sides and an index of their terms. */
typedef struct sejajar_matcher sejajar_matcher;

/* Points into the lists, the profiles and the model, which must outlive it. Over two billion
 * documents are SEJAJAR_ERROR_LIMIT. */
SEJAJAR_API sejajar_status sejajar_matcher_open(sejajar_matcher **out, const sejajar_model *model,
                                                const sejajar_profile *const *id, size_t id_count,
                                                const sejajar_profile *const *en, size_t en_count,
                                                sejajar_error *err);
/* No document has more candidates. */
enum { SEJAJAR_MOST_PARTNERS = 8 };
/* The likeliest partners of the Indonesian documents [first, first + count), which must be there,
 * not rated yet, into `out` with room for SEJAJAR_MOST_PARTNERS of each; `*found` is how many.
 * Many threads may do this at a time. */
SEJAJAR_API sejajar_status sejajar_matcher_find(const sejajar_matcher *matcher, size_t first,
                                                size_t count, sejajar_match *out, size_t *found,
                                                sejajar_error *err);
SEJAJAR_API void sejajar_matcher_free(sejajar_matcher *matcher);

/* Fill in the scores of all candidates of all documents: each is seen beside its rivals.
 * On failure none is changed. */
SEJAJAR_API sejajar_status sejajar_matches_rate(sejajar_match *candidates, size_t count,
                                                sejajar_error *err);
/* Words alone do not decide on this one: it should be aligned, and all be rated again. */
SEJAJAR_API bool sejajar_match_unclear(const sejajar_match *match);
/* The share of all sentences that is in pairs, each as far as it is likely right: 0 to 1. */
SEJAJAR_API double sejajar_alignment_share(const sejajar_alignment *alignment,
                                           const sejajar_sentences *id,
                                           const sejajar_sentences *en);
/* One partner for each document at most: of `candidates` those stay, by rising `id`, that are
 * left when the best are taken first; `*count` is of these. What is below `min_score` goes. On
 * failure `*count` stays and `candidates` mean nothing. */
SEJAJAR_API sejajar_status sejajar_matches_choose(sejajar_match *candidates, size_t *count,
                                                  double min_score, sejajar_error *err);

/* ---- Writing --------------------------------------------------------- */

/* docs/formats.md describes each. */
typedef enum {
    SEJAJAR_FORMAT_GUESS = -1, /* for reading: from the file's name and first bytes */
    SEJAJAR_FORMAT_TSV = 0,
    SEJAJAR_FORMAT_BEADS, /* vecalign's [0,1]:[2]:0.9876 */
    SEJAJAR_FORMAT_JSONL,
    SEJAJAR_FORMAT_HF,          /* JSONL with {"translation": {"id": …, "en": …}} */
    SEJAJAR_FORMAT_TMX,         /* 1.4b */
    SEJAJAR_FORMAT_XCES,        /* OPUS: links between numbers of sentences, from 1 */
    SEJAJAR_FORMAT_LADDER,      /* hunalign: numbers */
    SEJAJAR_FORMAT_LADDER_TEXT, /* hunalign: text, " ~~~ " between sentences */
    SEJAJAR_FORMAT_MOSES        /* two files of lines; sejajar_write() does not have it: write
                                 * the columns id and en as TSV, each for itself */
} sejajar_format;

/* What can stand in a column of TSV, or a member of JSONL. */
typedef enum {
    SEJAJAR_COLUMN_ID = 0, /* the bead's Indonesian sentences, joined by one space */
    SEJAJAR_COLUMN_EN,
    SEJAJAR_COLUMN_SCORE,    /* the bead's probability, four decimals */
    SEJAJAR_COLUMN_SHAPE,    /* 1-1, 2-1, … */
    SEJAJAR_COLUMN_ID_INDEX, /* sentence numbers from 0, with commas */
    SEJAJAR_COLUMN_EN_INDEX,
    SEJAJAR_COLUMN_ID_OFFSET, /* first byte of the bead in the text; empty for a null side */
    SEJAJAR_COLUMN_EN_OFFSET,
    SEJAJAR_COLUMN_KEY,     /* the document's name, if it has one */
    SEJAJAR_COLUMN_MOVED,   /* TSV: 1 or 0; JSONL: true or false */
    SEJAJAR_COLUMN_FIDELITY /* as sejajar_judge_beads() has it; empty where nobody asked it */
} sejajar_column;

/* What of the output is written: many documents in one are BEGIN once, BODY for each, END
 * once. BEGIN and END look at no document, which may be empty. */
typedef enum {
    SEJAJAR_PART_WHOLE = 0,
    SEJAJAR_PART_BEGIN,
    SEJAJAR_PART_BODY,
    SEJAJAR_PART_END
} sejajar_part;

/* What came out; counts are added to those that are there. */
typedef struct {
    uint64_t beads;
    uint64_t dropped; /* characters that XML forbids: control characters, U+FFFE, U+FFFF */
} sejajar_written;

/* All 0 is what is usual: TSV of the whole, without a header. */
typedef struct {
    sejajar_format format;
    sejajar_part part;
    /* NULL: id, en, score. For formats with text; TMX and HF always have both texts. */
    const sejajar_column *columns;
    size_t column_count;
    bool header;      /* TSV: names of the columns first; beads, ladder: a line "# KEY" */
    bool unmatched;   /* formats with columns: null beads too */
    double min_score; /* formats with columns: leave out matched beads below; 0 to 1 */
    const char *key;  /* may be NULL */
    const char *id_name, *en_name; /* XCES: where the sentences are; NULL: the key */
    sejajar_written *written;      /* may be NULL */
    const double *fidelity;        /* of each bead; may be NULL */
} sejajar_write_options;

/* False where `name` is no column or format; `*out` stays. */
SEJAJAR_API bool sejajar_column_parse(sejajar_column *out, const char *name);
SEJAJAR_API bool sejajar_format_parse(sejajar_format *out, const char *name);
/* The names that these take, "id_offset", "jsonl", …: static; NULL for any other value. All
 * columns are those from 0 on to the first NULL. */
SEJAJAR_API const char *sejajar_column_name(sejajar_column column);
SEJAJAR_API const char *sejajar_format_name(sejajar_format format);
/* Are there columns to choose? Else it has every bead and only numbers or both texts. */
SEJAJAR_API bool sejajar_format_has_columns(sejajar_format format);

/* Write an alignment of `id` and `en`. `options` may be NULL. No such format, column or part,
 * MOSES, beads with sentences that the texts have not, and moved ones in LADDER are
 * SEJAJAR_ERROR_ARGUMENT. */
SEJAJAR_API sejajar_status sejajar_write(sejajar_sink sink, void *to,
                                         const sejajar_alignment *alignment,
                                         const sejajar_sentences *id, const sejajar_sentences *en,
                                         const sejajar_write_options *options, sejajar_error *err);

/* All 0 is what is usual. Text in UTF-8. */
typedef struct {
    const char *title;             /* NULL: "Alignment" */
    const char *id_name, *en_name; /* what the texts are called; NULL: their languages */
    bool any_languages;            /* they may not be Indonesian and English */
    const char *signature;         /* of sejajar_version(), for the foot; NULL: none */
} sejajar_page_options;

/*
 * Write an HTML page, which needs no other file and no network, to look at an alignment, search
 * it and correct it; what is corrected comes out of it as a file of beads. The beads must be in
 * order and have every sentence, as those of sejajar_align(), else SEJAJAR_ERROR_ARGUMENT.
 * `options` may be NULL.
 */
SEJAJAR_API sejajar_status sejajar_write_page(
    sejajar_sink sink, void *to, const sejajar_alignment *alignment, const sejajar_sentences *id,
    const sejajar_sentences *en, const sejajar_page_options *options, sejajar_error *err);
/* Its picture alone, the path through the texts, as SVG. The same holds. */
SEJAJAR_API sejajar_status sejajar_write_dot_plot(
    sejajar_sink sink, void *to, const sejajar_alignment *alignment, const sejajar_sentences *id,
    const sejajar_sentences *en, const sejajar_page_options *options, sejajar_error *err);

/* The sentences of one text: one a line, an empty line between paragraphs; or, as JSONL,
 * objects with text, begin, end (bytes) and paragraph. */
typedef enum { SEJAJAR_SENTENCES_TEXT = 0, SEJAJAR_SENTENCES_JSONL } sejajar_sentence_format;

SEJAJAR_API sejajar_status sejajar_write_sentences(sejajar_sink sink, void *to,
                                                   const sejajar_sentences *sentences,
                                                   sejajar_sentence_format format,
                                                   sejajar_error *err);
/* A decision about `text`: a line of a table (end, "end" or "go on", some of the text before and
 * after, why), or a JSON object. */
SEJAJAR_API sejajar_status sejajar_write_decision(sejajar_sink sink, void *to, sejajar_text text,
                                                  const sejajar_decision *decision,
                                                  sejajar_sentence_format format,
                                                  sejajar_error *err);

/* A value with a name. */
typedef enum {
    SEJAJAR_FIELD_NONE = 0, /* empty; null */
    SEJAJAR_FIELD_TEXT,     /* in JSON, what is not UTF-8 becomes U+FFFD */
    SEJAJAR_FIELD_COUNT,    /* a whole number */
    SEJAJAR_FIELD_SCORE     /* 0 to 1, four decimals */
} sejajar_field_kind;

/* Of the last three the one that `kind` says. */
typedef struct {
    const char *name; /* for JSON */
    sejajar_field_kind kind;
    const char *text;
    uint64_t count;
    double score;
} sejajar_field;

/* One line: the values with tabs between, or a JSON object. */
SEJAJAR_API sejajar_status sejajar_write_row(sejajar_sink sink, void *to,
                                             const sejajar_field *fields, size_t count, bool json,
                                             sejajar_error *err);

/* A file that appears whole or not at all: written under a temporary name in the same
 * folder, renamed by sejajar_output_finish(). A `path` that ends in .gz or .zst is
 * compressed, "-" is standard output; pipes and devices are written as they are. */
typedef struct sejajar_output sejajar_output;

SEJAJAR_API sejajar_status sejajar_output_open(sejajar_output **out, const char *path,
                                               sejajar_error *err);
/* A sejajar_sink, to be used with the output as `to`. Not 0 once a write has failed; flush and
 * finish know why. */
SEJAJAR_API int sejajar_output_write(void *output, const char *bytes, size_t length);
/* For what is soon read and removed: .zst takes half the time and a tenth more room. To be called
 * before anything is written; outputs with another ending go on as they were. */
SEJAJAR_API void sejajar_output_hurry(sejajar_output *output);
/* Hand on what is waiting to be written, so that whoever reads a pipe need not wait for more;
 * it does nothing for compressed output and for files that have not got their name. */
SEJAJAR_API sejajar_status sejajar_output_flush(sejajar_output *output, sejajar_error *err);
/* Write what is left, to the disk, and give the file its name. Says what went wrong in
 * any write before, too: SEJAJAR_ERROR_IO, or PIPE. Once only; the output still has to be freed. */
SEJAJAR_API sejajar_status sejajar_output_finish(sejajar_output *output, sejajar_error *err);
/* The same for files that belong together: none gets its name before all are written; where
 * one cannot be renamed, those that were are removed. On failure `*failed` (may be NULL) is the
 * number of that one. */
SEJAJAR_API sejajar_status sejajar_outputs_finish(sejajar_output *const *outputs, size_t count,
                                                  size_t *failed, sejajar_error *err);
/* The name to remove if the program is killed; NULL where there is none. Belongs to the output
 * until it is finished or freed. */
SEJAJAR_API const char *sejajar_output_temporary(const sejajar_output *output);
/* Without sejajar_output_finish() before, no file appears. */
SEJAJAR_API void sejajar_output_free(sejajar_output *output);

/* ---- Pairs from one format to another -------------------------------- */

/* A column of a pair besides both texts. */
typedef struct {
    const char *name;
    sejajar_text value;
    bool is_json; /* a number, a list … as JSON has it, not a string */
} sejajar_pair_field;

/* What belongs to it lives until the next pair is read. */
typedef struct {
    sejajar_text id, en;
    const sejajar_pair_field *fields;
    size_t field_count;
    uint64_t line; /* where it stands in the file, from 1 */
} sejajar_pair;

/* What a reader or writer left out, changed or decided, and how often. */
typedef struct {
    const char *what; /* static: "left out, column" */
    char name[64];    /* of what; may be empty */
    uint64_t count;   /* 0: a decision, not a count */
} sejajar_remark;

/* Whether the first line of a TSV names its columns. */
typedef enum {
    SEJAJAR_HEADER_AUTO =
        0, /* reading: if names are found there; writing: if names would be lost */
    SEJAJAR_HEADER_YES,
    SEJAJAR_HEADER_NO
} sejajar_header;

/* `format` SEJAJAR_FORMAT_GUESS and all others 0 is what is usual. */
typedef struct {
    sejajar_format format;
    sejajar_header header;
    /* TSV: names of the two columns, or numbers from 1; NULL: known names, else 1 and 2. */
    const char *id_column, *en_column;
    bool english_first; /* where nothing else tells; else the first is Indonesian */
    const char *folder; /* XCES: where documents are; NULL: beside the links */
} sejajar_pairs_options;

/* Pairs of a file, one after the other. */
typedef struct sejajar_pairs sejajar_pairs;

/* Read pairs from the file at paths[0], of Moses pairs from two files, one after the other in
 * bounded memory. "-" is standard input; gzip and zstd are recognised. `options` may be NULL:
 * guess. TSV, JSONL, HF (which are read alike), TMX, XCES and MOSES can be read; what the columns
 * or the format do not fit is SEJAJAR_ERROR_FORMAT or ARGUMENT. */
SEJAJAR_API sejajar_status sejajar_pairs_open(sejajar_pairs **out, const char *const *paths,
                                              size_t path_count,
                                              const sejajar_pairs_options *options,
                                              sejajar_error *err);
/* The next pair; `*more` is false behind the last. After an error of ENCODING or FORMAT in TSV,
 * JSONL or HF the next call goes on with the next line; after all others reading has ended. */
SEJAJAR_API sejajar_status sejajar_pairs_next(sejajar_pairs *pairs, sejajar_pair *pair, bool *more,
                                              sejajar_error *err);
/* The format that was guessed. */
SEJAJAR_API sejajar_format sejajar_pairs_format(const sejajar_pairs *pairs);
/* What was passed over so far; belongs to `pairs`, until its next pair. */
SEJAJAR_API const sejajar_remark *sejajar_pairs_remarks(const sejajar_pairs *pairs, size_t *count);
SEJAJAR_API void sejajar_pairs_free(sejajar_pairs *pairs);

/* What the ending of a path (before .gz or .zst) says. False where it says nothing; `*out`
 * stays. */
SEJAJAR_API bool sejajar_format_of_path(sejajar_format *out, const char *path);

/* Strings and what `to` points to must outlive the writer. */
typedef struct {
    sejajar_format format; /* TSV, JSONL, HF, TMX, XCES or MOSES */
    sejajar_header header;
    sejajar_sink sink;
    /* MOSES: Indonesian, English lines. XCES: links, Indonesian, English document. */
    void *to[3];
    const char *id_name, *en_name; /* XCES: what the links call the documents */
} sejajar_pair_writer_options;

/* Texts are kept byte for byte where the format can hold them: docs/formats.md has the rules. */
typedef struct sejajar_pair_writer sejajar_pair_writer;

/* SEJAJAR_ERROR_ARGUMENT for other formats. */
SEJAJAR_API sejajar_status sejajar_pair_writer_open(sejajar_pair_writer **out,
                                                    const sejajar_pair_writer_options *options,
                                                    sejajar_error *err);
/* Nothing of `pair` is kept. */
SEJAJAR_API sejajar_status sejajar_pair_writer_add(sejajar_pair_writer *writer,
                                                   const sejajar_pair *pair, sejajar_error *err);
/* Writes what is left and the end of the file; nothing can be added then. A second time it does
 * nothing. */
SEJAJAR_API sejajar_status sejajar_pair_writer_finish(sejajar_pair_writer *writer,
                                                      sejajar_error *err);
/* What was left out or changed so far; belongs to `writer`, until the next pair. */
SEJAJAR_API const sejajar_remark *sejajar_pair_writer_remarks(const sejajar_pair_writer *writer,
                                                              size_t *count);
SEJAJAR_API void sejajar_pair_writer_free(sejajar_pair_writer *writer);

/* ---- Filtering ------------------------------------------------------- */

/* Why a pair may be no good for training; sejajar_rule_meaning() says what each is, and
 * docs/filtering.md what it loses and catches. */
typedef enum {
    SEJAJAR_RULE_EMPTY = 0,
    SEJAJAR_RULE_LENGTH,
    SEJAJAR_RULE_RATIO,
    SEJAJAR_RULE_COPY,
    SEJAJAR_RULE_SWAPPED,
    SEJAJAR_RULE_LANGUAGE,
    SEJAJAR_RULE_SCRIPT,
    SEJAJAR_RULE_LETTERS,
    SEJAJAR_RULE_NUMBERS,
    SEJAJAR_RULE_REPETITION,
    SEJAJAR_RULE_BOILERPLATE,
    SEJAJAR_RULE_MOJIBAKE,
    SEJAJAR_RULE_MARKUP,
    SEJAJAR_RULE_URL,
    SEJAJAR_RULE_SCORE,
    SEJAJAR_RULE_FIDELITY,
    SEJAJAR_RULE_DUPLICATE,
    SEJAJAR_RULE_NEAR_DUPLICATE,
    SEJAJAR_RULES /* how many there are */
} sejajar_rule;

/* "near_duplicate", and a few words on it: static; NULL beyond the last rule. */
SEJAJAR_API const char *sejajar_rule_name(sejajar_rule rule);
SEJAJAR_API const char *sejajar_rule_meaning(sejajar_rule rule);
/* False where `name` is no rule; `*out` stays. */
SEJAJAR_API bool sejajar_rule_parse(sejajar_rule *out, const char *name);

/* A pair breaks a rule beyond these. */
typedef struct {
    uint32_t rules; /* bits, 1 << rule, of those that are looked at */
    unsigned max_characters, max_words, min_words, longest_word; /* of a side; in characters */
    double max_ratio; /* characters of the longer side to those of the shorter, 15 added to each */
    double min_letters;  /* share of the characters that are no white space: 0 to 1 */
    double min_score;    /* 0 to 1; of pairs that have one */
    double min_fidelity; /* 0 to 1; of pairs that have one */
} sejajar_filter_options;

/* All rules, with thresholds that good pairs seldom break. */
SEJAJAR_API sejajar_filter_options sejajar_filter_defaults(void);

/* Score or fidelity of a pair that has none. */
#define SEJAJAR_FILTER_NONE (-1.0)

/* By what pairs are recognised as the same, or nearly: hashes (MinHash, Broder 1997). */
typedef struct {
    uint64_t exact;
    uint64_t near[2];
    bool has_near; /* long enough to tell */
} sejajar_print;

/* Holds pairs against rules. One thread at a time: it remembers what it has looked up of words; a
 * model serves many filters. `model` must outlive it, and may be one without words: it sees no
 * languages then. `options` are copied. */
typedef struct sejajar_filter sejajar_filter;

SEJAJAR_API sejajar_status sejajar_filter_open(sejajar_filter **out, const sejajar_model *model,
                                               const sejajar_filter_options *options,
                                               sejajar_error *err);
SEJAJAR_API void sejajar_filter_free(sejajar_filter *filter);
/* The rules that a pair breaks, as bits 1 << rule, but for the two of duplicates, and its print
 * (which may be NULL). Needs no memory, cannot fail. */
SEJAJAR_API uint32_t sejajar_filter_pair(sejajar_print *print, sejajar_filter *filter,
                                         sejajar_text id, sejajar_text en, double score,
                                         double fidelity);

/* A pair of an alignment, held against rules and judged. */
typedef struct {
    const sejajar_bead *bead;
    sejajar_text id, en; /* its sentences as SEJAJAR_FORMAT_TSV has them; until the next pair */
    double score;        /* its probability as it is written: to four decimals */
    uint32_t broken;     /* rules, as sejajar_filter_pair() has them */
    sejajar_print print;
    double fidelity; /* SEJAJAR_FILTER_NONE: it was not judged */
} sejajar_screened;

/* Takes a pair; returns 0, or anything else to stop. */
typedef int (*sejajar_screened_sink)(void *to, const sejajar_screened *pair);

typedef struct {
    sejajar_filter *filter;
    sejajar_judge *judge; /* NULL: nothing is judged */
    /* Rules, as bits: pairs that break one of them are judged only if the filter asks for some
     * fidelity. */
    uint32_t drop;
    const sejajar_words
        *words; /* as sejajar_align() has kept them: nothing is cut twice; or NULL */
} sejajar_screening;

/* All beads with text on both sides, in their order, as sejajar_filter_pair() and
 * sejajar_judge_pair() see them. Stopped it fails with SEJAJAR_ERROR_IO. Beads with sentences that
 * the texts have not are SEJAJAR_ERROR_ARGUMENT. */
SEJAJAR_API sejajar_status sejajar_screen(const sejajar_screening *how,
                                          const sejajar_alignment *alignment,
                                          const sejajar_sentences *id, const sejajar_sentences *en,
                                          sejajar_screened_sink sink, void *to, sejajar_error *err);

/* The pairs that came before. One thread at a time: what is a duplicate depends on the order. */
typedef struct sejajar_seen sejajar_seen;

SEJAJAR_API sejajar_status sejajar_seen_open(sejajar_seen **out, sejajar_error *err);
/* Sets bits of DUPLICATE and NEAR_DUPLICATE, of those in `rules`, in `*broken`; then remembers
 * the pair, in 8 bytes and for NEAR_DUPLICATE 16 more, times about two. Other bits stay, on failure
 * all. */
SEJAJAR_API sejajar_status sejajar_seen_add(sejajar_seen *seen, const sejajar_print *print,
                                            uint32_t rules, uint32_t *broken, sejajar_error *err);
SEJAJAR_API void sejajar_seen_free(sejajar_seen *seen);

/* ---- Evaluation ------------------------------------------------------ */

/* Counts over the beads with text on both sides, as Thompson & Koehn (EMNLP 2019)
 * take them: strict = the very same bead, lax = overlaps a gold bead on both sides. */
typedef struct {
    uint64_t system, gold;
    uint64_t strict_precise, strict_recalled;
    uint64_t lax_precise, lax_recalled;
} sejajar_counts;

/* Adds the counts of one pair of bead files ("[0,1]:[2]:0.98", as vecalign writes). What is no
 * bead is SEJAJAR_ERROR_FORMAT, with its place; on failure nothing is added. */
SEJAJAR_API sejajar_status sejajar_evaluate(sejajar_counts *add_to, sejajar_text gold,
                                            sejajar_text system, sejajar_error *err);

/* ---- Training -------------------------------------------------------- */

typedef struct {
    const char *path; /* lines of [source <tab>] id <tab> en */
    bool dictionary;  /* words and phrases, a prior; else sentence pairs */
    double weight;    /* of each pair, 1 for ordinary text */
} sejajar_train_input;

typedef struct {
    const sejajar_train_input *inputs;
    size_t input_count;
    const char *provenance;                       /* a line stored in the model; may be NULL */
    void (*progress)(void *to, const char *line); /* may be NULL */
    void *progress_to;                            /* its `to`; a line lasts as long as the call */
} sejajar_train_options;

/* Estimate a model (IBM model 1, Brown et al., CL 1993; competitive links, Melamed, CL 2000) and
 * write it into `directory`, which is made if need be: all its files or none. A line that is no
 * pair is SEJAJAR_ERROR_FORMAT, with its place. To judge it lacks fidelity.txt and neighbours.bin.
 */
SEJAJAR_API sejajar_status sejajar_train(const char *directory,
                                         const sejajar_train_options *options, sejajar_error *err);

/* ---- Tuning ---------------------------------------------------------- */

typedef struct {
    const char *model; /* the directory of the model to begin with */
    /* A file whose lines name documents, one sentence a line, and their gold beads: id
     * path, en path, path of the beads ("[0,1]:[2]"), with tabs. */
    const char *cases;
    const char *keep; /* names of parameters, with commas, that stay; may be NULL */
    unsigned folds;   /* 2 or more: cross-validate with so many; else 0 */
    void (*progress)(void *to, const char *line); /* may be NULL */
    void *progress_to;
} sejajar_tune_options;

enum { SEJAJAR_MOST_TUNED = 32 };

typedef struct {
    const char *name; /* static */
    double before, after;
} sejajar_tuned;

/* What came of it. Losses are negative log-probabilities of the gold beads, in nats a
 * bead, documents weighed; F1 is strict. */
typedef struct {
    sejajar_tuned parameters[SEJAJAR_MOST_TUNED];
    size_t parameter_count;
    size_t documents, beads;
    double loss_before, loss_after;
    double f1_before, f1_after; /* of the documents that were tuned on */
    double f1_held_out;         /* by cross-validation; 0 without */
} sejajar_tuning;

/* Fit the parameters of a model to gold beads, staying near what they were where the
 * beads say little, and write the model with the new ones into `directory`, which is made
 * if need be. Deterministic to the byte. `out` may be NULL; on failure it stays. GSL's error
 * handler, which all threads share, is off meanwhile. */
SEJAJAR_API sejajar_status sejajar_tune(const char *directory, const sejajar_tune_options *options,
                                        sejajar_tuning *out, sejajar_error *err);

/* ---- Version --------------------------------------------------------- */

/* One line: program, model checksum (model may be NULL), ICU, utf8proc and GSL. Writes at
 * most `size` bytes with the closing 0 and returns the length it would need without it. `out`
 * may be NULL if `size` is 0. */
SEJAJAR_API size_t sejajar_version(char *out, size_t size, const sejajar_model *model);
/* The same line with a checksum for each splitter, of its files and of what was added to it;
 * NULL: none was used. Everything that alignments depend on but for the options. */
SEJAJAR_API size_t sejajar_signature(char *out, size_t size, const sejajar_model *model,
                                     const sejajar_splitter *id, const sejajar_splitter *en);

#ifdef __cplusplus
}
#endif
#endif

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
 * Sections, in this order: Errors, Text, Sentences, Models, Alignment, Fidelity, Matching
 * documents, Writing, Pairs from one format to another, Filtering, Evaluation, Training, Tuning,
 * Version.
 *
 * Rules that hold for every function:
 * - What can fail returns a sejajar_status: SEJAJAR_OK (0), or a negative one. On failure it fills
 *   in the caller's sejajar_error (which may be NULL), and where it was to make an object it sets
 *   `*out` to NULL. Any such function fails with SEJAJAR_ERROR_MEMORY when memory runs out, and
 *   with SEJAJAR_ERROR_IO when a sink asks it to stop.
 * - Pointers must not be NULL except where a comment allows it. The bytes of a text may be NULL if
 *   its length is 0. Options are read only during the call, unless a comment says otherwise.
 * - Objects returned through `out` belong to the caller, who frees them with the function of the
 *   same name ending in _free; that function also accepts NULL.
 * - Text is UTF-8 and is pointed into, never copied: keep its bytes alive as long as anything
 *   made from it. Offsets are in bytes, from 0.
 * - The library never prints, exits or keeps global state. Any number of threads may share an
 *   object that is passed as const; any other object is for one thread at a time.
 * - A string described as static lives as long as the library.
 * - docs/algorithm.md, splitting.md, fidelity.md and evaluation.md describe the methods and name
 *   the papers they come from.
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

/* Why something failed. `line` counts from 1, and is 0 if the error has no place in a text;
 * `byte` is an offset from 0, meaningful only if `line` is not 0. */
typedef struct {
    sejajar_status status;
    uint64_t line;
    uint64_t byte;
    char message[512]; /* one line for a human, without a full stop */
} sejajar_error;

/* ---- Text ------------------------------------------------------------ */

typedef enum { SEJAJAR_ID = 0, SEJAJAR_EN = 1 } sejajar_language;

/* Understands id, in, ind, ind_Latn, id-ID, Indonesian and en, eng, eng_Latn, en-US, English, in
 * upper or lower case. Returns false, and leaves `*out` alone, if `tag` is anything else. */
SEJAJAR_API bool sejajar_language_parse(sejajar_language *out, const char *tag);

/* bytes[0, length), UTF-8, not necessarily followed by a 0. The bytes belong to whoever made
 * them. */
typedef struct {
    const char *bytes;
    size_t length;
} sejajar_text;

/* Bytes read from somewhere, checked to be UTF-8. */
typedef struct sejajar_document sejajar_document;

typedef struct {
    /* NULL: only UTF-8 is accepted. "auto": UTF-8 if the bytes are valid UTF-8, else what they
     * look like. Anything else: the name of an encoding that ICU knows. */
    const char *encoding;
    /* At most this many bytes are accepted, after decompression; 0: 1 GiB. */
    size_t limit;
} sejajar_read_options;

/*
 * Read the file at `path`, or standard input if that is "-". gzip and zstd are recognised by their
 * first bytes, and a byte order mark is skipped. `options` may be NULL. Fails with
 * SEJAJAR_ERROR_ENCODING, with line and byte, if bytes are not valid in the encoding, and with
 * SEJAJAR_ERROR_LIMIT if there are more than the limit.
 */
SEJAJAR_API sejajar_status sejajar_read(sejajar_document **out, const char *path,
                                        const sejajar_read_options *options, sejajar_error *err);
/* Points into `document` and is valid as long as that is. The byte after the text is 0. */
SEJAJAR_API sejajar_text sejajar_document_text(const sejajar_document *document);
SEJAJAR_API void sejajar_document_free(sejajar_document *document);

/* Whether an encoding of this name can be converted; "auto" can. True where there is no memory to
 * find out. */
SEJAJAR_API bool sejajar_encoding_known(const char *name);

/* The lines of a file, pipe or compressed file of any size, a block at a time. */
typedef struct sejajar_source sejajar_source;

/* Some consecutive whole lines. */
typedef struct {
    sejajar_text text;   /* every line ends with "\n", except perhaps the file's last one */
    uint64_t first_line; /* number of the first, from 1 */
    uint64_t first_byte; /* offset of it, after decompression and the byte order mark */
} sejajar_block;

/* `path` and `encoding` as in sejajar_read() and its options. "auto" looks at 64 KiB, from the
 * first byte on that is not ASCII. Here bytes that are not valid in a named encoding are
 * SEJAJAR_ERROR_ARGUMENT. */
SEJAJAR_API sejajar_status sejajar_source_open(sejajar_source **out, const char *path,
                                               const char *encoding, sejajar_error *err);
/* The next lines, as many as have arrived, checked to be UTF-8; `*out` is NULL at the end. Fails
 * with SEJAJAR_ERROR_LIMIT at a line of more than 64 MiB; errors give the place in the file. After
 * an error the source can only be freed. Blocks outlive their source. */
SEJAJAR_API sejajar_status sejajar_source_next(sejajar_block **out, sejajar_source *source,
                                               sejajar_error *err);
SEJAJAR_API void sejajar_block_free(sejajar_block *block);
SEJAJAR_API void sejajar_source_free(sejajar_source *source);

/* Both texts of a document, from one line of a stream. */
typedef struct {
    const char *key;             /* NULL: none */
    sejajar_text id, en;         /* the byte after each is 0 */
    bool id_is_list, en_is_list; /* it was a list of sentences: use sejajar_lines() */
} sejajar_stream_document;

/*
 * Parse {"key": …, "id": …, "en": …}, a JSON object on one line. `key`, a string or a whole
 * number, may be missing; other members are ignored. A text is a string, or a list of strings,
 * which become lines: line ends inside them become spaces. Everything is copied. Anything else
 * fails with SEJAJAR_ERROR_FORMAT or ENCODING, at the byte of `line` if that is known.
 */
SEJAJAR_API sejajar_status sejajar_stream_parse(sejajar_stream_document **out, sejajar_text line,
                                                sejajar_error *err);
SEJAJAR_API void sejajar_stream_document_free(sejajar_stream_document *document);

/* Which language `text` looks like, judged by the commonest function words in its first 16 KiB: a
 * cheap check against swapped texts. Returns false if it could be either language or is neither;
 * `*out` is then undefined. */
SEJAJAR_API bool sejajar_language_guess(sejajar_language *out, sejajar_text text);

/* ---- Sentences ------------------------------------------------------- */

/* text.bytes[begin, end), without white space at either end. Empty only for an empty line of
 * sejajar_lines(). */
typedef struct {
    size_t begin, end;
    uint32_t paragraph; /* from 0; 0 where the units are paragraphs */
} sejajar_sentence;

/* A place inside a sentence where the splitter nearly ended it, or where a semicolon ends a
 * clause: the sentence would end before byte `end`, and the next one would begin at byte `next`.
 * For sejajar_recut(). */
typedef struct {
    size_t end, next;
} sejajar_doubt;

/* Sentences in order, disjoint, with only white space between them; and doubts, also in order, no
 * two at the same byte (none from sejajar_lines()). Owns both arrays, but not the bytes of
 * `text`. */
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

/* What text is cut into. */
typedef enum {
    SEJAJAR_UNIT_SENTENCE = 0,
    SEJAJAR_UNIT_PARAGRAPH /* for translation with context; nothing in it is in doubt */
} sejajar_unit;

/* All 0: the defaults. */
typedef struct {
    sejajar_newlines newlines;
    sejajar_quotes quotes;
    sejajar_unit unit;
} sejajar_split_options;

/* Abbreviations and weights of one language. */
typedef struct sejajar_splitter sejajar_splitter;

/* Reads abbreviations.txt and splitter.txt in `directory` (models/id, models/en). Fails with
 * SEJAJAR_ERROR_MODEL if a file is missing, damaged or for another language. */
SEJAJAR_API sejajar_status sejajar_splitter_open(sejajar_splitter **out, const char *directory,
                                                 sejajar_language language, sejajar_error *err);
/* Adds a user's abbreviations: one per line, optionally followed by a tab and its class: A (never
 * ends a sentence), N (not before a number) or E (may end one). Everything is copied. Fails with
 * SEJAJAR_ERROR_MODEL, with line and byte, at a malformed line; the lines before it have been
 * added. No other thread may use the splitter meanwhile. */
SEJAJAR_API sejajar_status sejajar_splitter_add(sejajar_splitter *splitter, sejajar_text lines,
                                                sejajar_error *err);
SEJAJAR_API void sejajar_splitter_free(sejajar_splitter *splitter);

/* Cut running text into sentences: by rules where they are sure, elsewhere by logistic regression
 * on what stands around a mark (docs/splitting.md). `options` may be NULL. */
SEJAJAR_API sejajar_status sejajar_split(sejajar_sentences **out, const sejajar_splitter *splitter,
                                         sejajar_text text, const sejajar_split_options *options,
                                         sejajar_error *err);
/* Every line is a sentence. An empty line becomes an empty sentence, so that sentence numbers
 * match the lines of the file. */
SEJAJAR_API sejajar_status sejajar_lines(sejajar_sentences **out, sejajar_text text,
                                         sejajar_error *err);
SEJAJAR_API void sejajar_sentences_free(sejajar_sentences *sentences);

/* A feature of the model, as splitter.txt names it ("kind=period next_shape=lower"), and what it
 * adds to the score. */
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
    double score;     /* sum of the weights, in log odds; a sentence ends above 0. 0 with a rule */
    sejajar_reason reasons[SEJAJAR_MOST_REASONS]; /* the weightiest ones, weightiest first */
    size_t reason_count;
} sejajar_decision;

/* Receives decisions in the order of the text; each is valid only during the call. Returns 0, or
 * anything else to stop. */
typedef int (*sejajar_decision_sink)(void *to, const sejajar_decision *decision);

/* Why sejajar_split(), given the same arguments, ends sentences where it does, whatever the unit.
 * `options` may be NULL. */
SEJAJAR_API sejajar_status sejajar_split_explain(sejajar_decision_sink sink, void *to,
                                                 const sejajar_splitter *splitter,
                                                 sejajar_text text,
                                                 const sejajar_split_options *options,
                                                 sejajar_error *err);

/* Running text, and its sentences: one per line, the same text except for white space. */
typedef struct {
    sejajar_text text, gold;
} sejajar_split_gold;

/* Estimate splitter weights, with the abbreviations.txt that is in `directory`, and write
 * splitter.txt beside it, completely or not at all. Deterministic to the byte. Fails with
 * SEJAJAR_ERROR_FORMAT, at the place in the gold, if the sentences are not those of the text. */
SEJAJAR_API sejajar_status sejajar_train_splitter(const char *directory, sejajar_language language,
                                                  const sejajar_split_gold *sets, size_t count,
                                                  sejajar_error *err);

/* ---- Models ---------------------------------------------------------- */

/* What sejajar knows of the two languages: translations, lengths, weights. The
 * files are memory-mapped and checked (size, version, checksum) on opening. */
typedef struct sejajar_model sejajar_model;

/* Opens a model directory such as models/id-en. Without fidelity.txt or neighbours.bin the model
 * can align but not judge. Fails with SEJAJAR_ERROR_MODEL if any other file is missing, or if one
 * is damaged. */
SEJAJAR_API sejajar_status sejajar_model_open(sejajar_model **out, const char *directory,
                                              sejajar_error *err);
/* A model that knows no word of any language: sejajar_align() then begins with lengths, numbers
 * and equal words and learns the others from the texts. */
SEJAJAR_API sejajar_status sejajar_model_none(sejajar_model **out, sejajar_error *err);
SEJAJAR_API void sejajar_model_free(sejajar_model *model);

/* Writes the directory of the default models, with a closing 0, into path[0, size):
 * $SEJAJAR_MODELS if that is set, else one beside the library or the running program, else where
 * models were installed. Fails with SEJAJAR_ERROR_MODEL if there is none, or if `size` is too
 * small for the path. */
SEJAJAR_API sejajar_status sejajar_models_directory(char *path, size_t size, sejajar_error *err);

/* Probabilities are 0 to 1. */
typedef struct {
    char word[96];   /* as most often written */
    double forward;  /* p(this word | the word asked for) */
    double backward; /* p(the word asked for | this word) */
} sejajar_translation;

/* Writes the translations of `word` (of language `from`), best first, into out[0, room), and their
 * number into `*count`: 0 if the model does not know the word, and on failure. If `word` is several
 * words, the first counts. `out` may be NULL if `room` is 0. */
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
    bool moved;         /* its English side is out of order with those of the other beads */
} sejajar_bead;

/* The probability of a bead that does not come from an alignment. */
#define SEJAJAR_PROBABILITY_UNKNOWN (-1.0)

/* Beads in order (of their Indonesian sides, if some are moved); every sentence of both sides is
 * in exactly one of them. */
typedef struct {
    sejajar_bead *beads;
    size_t count;
} sejajar_alignment;

/* The words of two texts as sejajar_align() cut them, for sejajar_judge_beads() and
 * sejajar_screen(). Valid as long as the bytes of the texts are, and still after sejajar_recut().
 */
typedef struct sejajar_words sejajar_words;

SEJAJAR_API void sejajar_words_free(sejajar_words *words);

/* Words and phrases with translations that a user knows and a model may lack. Safe to share
 * between threads. */
typedef struct sejajar_glossary sejajar_glossary;

/* Made from lines of Indonesian, tab, English; anything after another tab is ignored. Fails with
 * SEJAJAR_ERROR_FORMAT, with line and byte, at a line without a tab, or with no word or more than
 * 16 on either side; and if there is no entry at all. The lines are not kept. */
SEJAJAR_API sejajar_status sejajar_glossary_make(sejajar_glossary **out, sejajar_text lines,
                                                 sejajar_error *err);
/* Of the lines it was made from. */
SEJAJAR_API uint64_t sejajar_glossary_checksum(const sejajar_glossary *glossary);
SEJAJAR_API void sejajar_glossary_free(sejajar_glossary *glossary);

/* All 0: the defaults. */
typedef struct {
    /* Learn words that the model lacks from the texts themselves, and align again. */
    bool adapt;
    /* Look for blocks that stand elsewhere in the other text. Otherwise beads rise on both sides
     * and none is moved. */
    bool crossing;
    /* Receives the words, which the caller frees; NULL on failure. May be NULL. */
    sejajar_words **words;
    /* Translations to be used besides the model's; NULL: none. */
    const sejajar_glossary *glossary;
} sejajar_align_options;

/*
 * Align two lists of sentences. Beads are scored by likelihood ratios of lengths (Gale & Church,
 * CL 1993) and words (Brown et al., CL 1993); a hidden Markov model of beads gives their posterior
 * probabilities (Durbin et al. 1998), calibrated by a temperature (Guo et al., ICML 2017). Method:
 * docs/algorithm.md. `options` may be NULL. Fails with SEJAJAR_ERROR_LIMIT beyond two billion
 * sentences. Safe to call from many threads with one model.
 */
SEJAJAR_API sejajar_status sejajar_align(sejajar_alignment **out, const sejajar_model *model,
                                         const sejajar_sentences *id, const sejajar_sentences *en,
                                         const sejajar_align_options *options, sejajar_error *err);
SEJAJAR_API void sejajar_alignment_free(sejajar_alignment *alignment);

/*
 * Cut sentences at the splitter's doubts where the other text shows that a sentence ends there:
 * for example a bead of two English sentences and one Indonesian sentence, if it falls into two
 * beads with no piece left over. `alignment` must be of `id` and `en`. Where anything is cut, the
 * arrays of all three are replaced; on failure nothing changes. The probability of a part is that
 * of its bead times its own. Doubts are kept. A model without words cuts nothing. Method:
 * docs/algorithm.md, "Doubtful sentence ends".
 */
SEJAJAR_API sejajar_status sejajar_recut(sejajar_alignment *alignment, const sejajar_model *model,
                                         sejajar_sentences *id, sejajar_sentences *en,
                                         sejajar_error *err);

/* Receives text, a piece at a time; each piece is valid only during the call, and `to` is what the
 * caller gave. Returns 0, or anything else to stop: the writing function then fails with
 * SEJAJAR_ERROR_IO. Pieces already received are not taken back. */
typedef int (*sejajar_sink)(void *to, const char *bytes, size_t length);

/* Writes, as one JSON object, why `bead` scores what it does, in nats: shape, lengths, links
 * between words with what each adds, and words left over. Repeats the bead's probability if that
 * is known. `options` are those that the texts were aligned with; may be NULL. Fails with
 * SEJAJAR_ERROR_ARGUMENT if a side is empty, has more sentences than a bead
 * can have, or has sentences that do not exist. */
SEJAJAR_API sejajar_status sejajar_explain(sejajar_sink sink, void *to, const sejajar_model *model,
                                           const sejajar_sentences *id, const sejajar_sentences *en,
                                           const sejajar_bead *bead,
                                           const sejajar_align_options *options,
                                           sejajar_error *err);

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

/* Its name in the MQM typology: "omission", "mistranslation/number", … Static; "unknown" beyond
 * the last kind. */
SEJAJAR_API const char *sejajar_finding_name(sejajar_finding_kind kind);

enum { SEJAJAR_MOST_FINDINGS = 16 };

typedef struct {
    sejajar_finding_kind kind;
    sejajar_language side;         /* where the words are */
    size_t begin, end;             /* bytes of that side's text */
    size_t other_begin, other_end; /* the words of the other side at issue; none if equal */
    double weight;                 /* 0 to 1: how strongly it suggests an error */
    const char *evidence;          /* for a human, in English; static */
} sejajar_finding;

typedef struct {
    double fidelity;   /* 0 to 1: how likely a pair with such evidence is a faithful one */
    uint32_t words[2]; /* of each side, numbers included */
    double covered[2]; /* share of the words of each side that the other accounts for */
    const sejajar_finding *findings; /* weightiest first; valid until the judge's next pair */
    size_t finding_count;
} sejajar_judgement;

/* Judges pairs of sentences, or of a few sentences each. For one thread at a time; a model serves
 * many judges and must outlive them. */
typedef struct sejajar_judge sejajar_judge;

/* `from` is the language of the source: what only its side says is an omission. Fidelity does not
 * depend on it. Fails with SEJAJAR_ERROR_MODEL if the model lacks fidelity.txt, neighbours.bin or
 * words. */
SEJAJAR_API sejajar_status sejajar_judge_open(sejajar_judge **out, const sejajar_model *model,
                                              sejajar_language from, sejajar_error *err);
SEJAJAR_API void sejajar_judge_free(sejajar_judge *judge);

/* A pair with an empty side has fidelity 0 and a finding that says so, an empty one if both are.
 * The texts are read only during the call. Fails only if memory runs out; `*out` is then undefined.
 */
SEJAJAR_API sejajar_status sejajar_judge_pair(sejajar_judgement *out, sejajar_judge *judge,
                                              sejajar_text id, sejajar_text en, sejajar_error *err);

/* Writes a judgement of `id` and `en` as one JSON object, without a line end. */
SEJAJAR_API sejajar_status sejajar_write_judgement(sejajar_sink sink, void *to,
                                                   const sejajar_judgement *judgement,
                                                   sejajar_text id, sejajar_text en,
                                                   sejajar_error *err);

/* Judges the beads of an alignment: out[k], with room for every bead, becomes the fidelity of
 * beads[k], 0 if a side is empty. `words` is from sejajar_align(), so that no word is cut twice;
 * may be NULL. Fails with SEJAJAR_ERROR_ARGUMENT if a bead has sentences that do not exist. On
 * failure `out` is undefined. */
SEJAJAR_API sejajar_status sejajar_judge_beads(double *out, sejajar_judge *judge,
                                               const sejajar_alignment *alignment,
                                               const sejajar_sentences *id,
                                               const sejajar_sentences *en,
                                               const sejajar_words *words, sejajar_error *err);

/* How faithful a translation is as a whole; shares are 0 to 1. */
typedef struct {
    double fidelity;       /* mean over the words of all beads, weighted by their probabilities */
    double low, high;      /* 95 % confidence interval of it, by bootstrap over the beads */
    double source_covered; /* share of the source's words that the translation has */
    double translation_covered; /* share of the translation's words that have a source */
    size_t beads;               /* with text on both sides */
    size_t omitted, added;      /* sentences without a partner */
    size_t findings[SEJAJAR_FINDING_PUNCTUATION + 1]; /* by kind, without omitted and added ones */
} sejajar_summary;

/* A document's translation, judged. Points into the sentences, their texts and the alignment,
 * which must outlive it; the model need not. */
typedef struct sejajar_report sejajar_report;

typedef enum {
    SEJAJAR_REPORT_TEXT = 0, /* for a terminal; worst sentences first */
    SEJAJAR_REPORT_JSON,     /* all beads in the order of the text */
    SEJAJAR_REPORT_HTML      /* a page: both texts side by side, what was found marked */
} sejajar_report_format;

typedef struct {
    const char *title, *id_name, *en_name; /* NULL: the defaults */
    const char *signature;                 /* of sejajar_signature(), for the foot; may be NULL */
    size_t worst;                          /* TEXT: show at most this many beads; 0: 20 */
} sejajar_report_options;

/* Judges all beads; `from` and errors as with sejajar_judge_open() and sejajar_judge_beads(). */
SEJAJAR_API sejajar_status sejajar_report_make(sejajar_report **out, const sejajar_model *model,
                                               sejajar_language from,
                                               const sejajar_alignment *alignment,
                                               const sejajar_sentences *id,
                                               const sejajar_sentences *en, sejajar_error *err);
SEJAJAR_API sejajar_summary sejajar_report_summary(const sejajar_report *report);
SEJAJAR_API void sejajar_report_free(sejajar_report *report);

/* `options` may be NULL. Fails with SEJAJAR_ERROR_ARGUMENT if there is no such format. */
SEJAJAR_API sejajar_status sejajar_write_report(sejajar_sink sink, void *to,
                                                const sejajar_report *report,
                                                sejajar_report_format format,
                                                const sejajar_report_options *options,
                                                sejajar_error *err);

/* ---- Matching documents ---------------------------------------------- */

/* What identifies a document when its partner is looked for: a few hundred terms with their
 * counts. Does not point into the text. */
typedef struct sejajar_profile sejajar_profile;

/* `name`, which may be NULL, is a path within the document's folder, or an address: names that
 * differ only in their language are some evidence for two documents. It is read only during the
 * call. */
SEJAJAR_API sejajar_status sejajar_profile_make(sejajar_profile **out, const sejajar_model *model,
                                                sejajar_language language, sejajar_text text,
                                                const char *name, sejajar_error *err);
/* How many words the text has. */
SEJAJAR_API uint64_t sejajar_profile_words(const sejajar_profile *profile);
/* A hash of the words in their order: equal for texts that differ only in case, punctuation and
 * white space. */
SEJAJAR_API uint64_t sejajar_profile_hash(const sejajar_profile *profile);
SEJAJAR_API void sejajar_profile_free(sejajar_profile *profile);

/* Two documents that may belong together. */
typedef struct {
    uint32_t id, en; /* places in the lists of profiles */
    double score;    /* how likely it is that they do, 0 to 1 */
    double evidence; /* what their terms say for it, in nats */
    double overlap;  /* the same, as a share of the most they could say; below 0: against it */
    double aligned;  /* sejajar_alignment_share() if they were aligned, else negative */
    uint32_t beads;  /* of that alignment */
    bool same_name;  /* the names differ only in the language */
} sejajar_match;

/* Profiles of both sides and an index of their terms. */
typedef struct sejajar_matcher sejajar_matcher;

/* Points into the lists, the profiles and the model, which must outlive it. Fails with
 * SEJAJAR_ERROR_LIMIT beyond two billion documents. */
SEJAJAR_API sejajar_status sejajar_matcher_open(sejajar_matcher **out, const sejajar_model *model,
                                                const sejajar_profile *const *id, size_t id_count,
                                                const sejajar_profile *const *en, size_t en_count,
                                                sejajar_error *err);
/* The most candidates a document has. */
enum { SEJAJAR_MOST_PARTNERS = 8 };
/* Writes the likeliest partners of the Indonesian documents [first, first + count), which must
 * exist, not yet rated, into `out`, with room for SEJAJAR_MOST_PARTNERS of each, and their number
 * into `*found`. Many threads may do this at the same time. */
SEJAJAR_API sejajar_status sejajar_matcher_find(const sejajar_matcher *matcher, size_t first,
                                                size_t count, sejajar_match *out, size_t *found,
                                                sejajar_error *err);
SEJAJAR_API void sejajar_matcher_free(sejajar_matcher *matcher);

/* Fills in the scores of all candidates of all documents, each judged beside its rivals. On
 * failure none is changed. */
SEJAJAR_API sejajar_status sejajar_matches_rate(sejajar_match *candidates, size_t count,
                                                sejajar_error *err);
/* Whether words alone cannot decide: the two should be aligned, and all candidates rated again. */
SEJAJAR_API bool sejajar_match_unclear(const sejajar_match *match);
/* The share of all sentences that are in pairs, weighted by their probabilities: 0 to 1. */
SEJAJAR_API double sejajar_alignment_share(const sejajar_alignment *alignment,
                                           const sejajar_sentences *id,
                                           const sejajar_sentences *en);
/* Leaves each document at most one partner: takes the best of `candidates` first, drops those that
 * score below `min_score`, moves what it took to the front by rising `id` and sets `*count` to
 * their number. On failure `*count` is unchanged and `candidates` are undefined. */
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
    SEJAJAR_FORMAT_MOSES        /* two files of lines; not for sejajar_write(): write the
                                 * columns id and en as TSV, one after the other */
} sejajar_format;

/* A column of TSV, or a member of a JSONL object. */
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
    SEJAJAR_COLUMN_FIDELITY /* of sejajar_judge_beads(); empty if the options have none */
} sejajar_column;

/* Which part of the output to write: for many documents in one, BEGIN once, BODY for each, END
 * once. BEGIN and END ignore the document, which may be empty. */
typedef enum {
    SEJAJAR_PART_WHOLE = 0,
    SEJAJAR_PART_BEGIN,
    SEJAJAR_PART_BODY,
    SEJAJAR_PART_END
} sejajar_part;

/* What was written; the counts are added to. */
typedef struct {
    uint64_t beads;
    uint64_t dropped; /* characters that XML forbids: control characters, U+FFFE, U+FFFF */
} sejajar_written;

/* All 0: the defaults, TSV of the whole without a header. */
typedef struct {
    sejajar_format format;
    sejajar_part part;
    /* NULL: id, en, score. For formats with text; TMX and HF always have both texts. */
    const sejajar_column *columns;
    size_t column_count;
    bool header;      /* TSV: the names of the columns first; beads, ladder: a line "# KEY" */
    bool unmatched;   /* formats with columns: null beads too */
    double min_score; /* formats with columns: leave out less probable matched beads; 0 to 1 */
    const char *key;  /* may be NULL */
    const char *id_name, *en_name; /* XCES: where the sentences are; NULL: the key */
    sejajar_written *written;      /* may be NULL */
    const double *fidelity;        /* of each bead; may be NULL */
} sejajar_write_options;

/* False, and `*out` unchanged, if there is no column or format of that name. */
SEJAJAR_API bool sejajar_column_parse(sejajar_column *out, const char *name);
SEJAJAR_API bool sejajar_format_parse(sejajar_format *out, const char *name);
/* The names that these take, "id_offset", "jsonl", …: static; NULL for any other value, so that
 * counting up from 0 to the first NULL gives all columns. */
SEJAJAR_API const char *sejajar_column_name(sejajar_column column);
SEJAJAR_API const char *sejajar_format_name(sejajar_format format);
/* Whether columns can be chosen. A format without them has every bead, with numbers or texts. */
SEJAJAR_API bool sejajar_format_has_columns(sejajar_format format);

/* Write an alignment of `id` and `en`. `options` may be NULL. Fails with SEJAJAR_ERROR_ARGUMENT if
 * there is no such format, column or part, if the format is MOSES, if a bead has sentences that do
 * not exist, or if one is moved in LADDER. */
SEJAJAR_API sejajar_status sejajar_write(sejajar_sink sink, void *to,
                                         const sejajar_alignment *alignment,
                                         const sejajar_sentences *id, const sejajar_sentences *en,
                                         const sejajar_write_options *options, sejajar_error *err);

/* All 0: the defaults. Strings are UTF-8. */
typedef struct {
    const char *title;             /* NULL: "Alignment" */
    const char *id_name, *en_name; /* what the texts are called; NULL: their languages */
    bool any_languages;            /* they may not be Indonesian and English */
    const char *signature;         /* of sejajar_signature(), for the foot; NULL: none */
} sejajar_page_options;

/*
 * Write an HTML page in which to look at an alignment, search it and correct it; the corrections
 * can be saved as a file of beads. The page needs no other file and no network. Fails with
 * SEJAJAR_ERROR_ARGUMENT unless the beads are in order and cover every sentence, as those of
 * sejajar_align() do. `options` may be NULL.
 */
SEJAJAR_API sejajar_status sejajar_write_page(
    sejajar_sink sink, void *to, const sejajar_alignment *alignment, const sejajar_sentences *id,
    const sejajar_sentences *en, const sejajar_page_options *options, sejajar_error *err);
/* Write only its picture of the path through the texts, as SVG; else as sejajar_write_page(). */
SEJAJAR_API sejajar_status sejajar_write_dot_plot(
    sejajar_sink sink, void *to, const sejajar_alignment *alignment, const sejajar_sentences *id,
    const sejajar_sentences *en, const sejajar_page_options *options, sejajar_error *err);

/* The sentences of one text: one per line, with an empty line between paragraphs; or, as JSONL,
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

typedef enum {
    SEJAJAR_FIELD_NONE = 0, /* empty; null in JSON */
    SEJAJAR_FIELD_TEXT,     /* in JSON, bytes that are not UTF-8 become U+FFFD */
    SEJAJAR_FIELD_COUNT,    /* a whole number */
    SEJAJAR_FIELD_SCORE     /* 0 to 1, four decimals */
} sejajar_field_kind;

/* A named value: `text`, `count` or `score`, as `kind` says. */
typedef struct {
    const char *name; /* for JSON */
    sejajar_field_kind kind;
    const char *text;
    uint64_t count;
    double score;
} sejajar_field;

/* Writes one line: the values separated by tabs, or a JSON object. */
SEJAJAR_API sejajar_status sejajar_write_row(sejajar_sink sink, void *to,
                                             const sejajar_field *fields, size_t count, bool json,
                                             sejajar_error *err);

/* A file that appears whole or not at all: written under a temporary name in the same
 * folder, renamed by sejajar_output_finish(). A `path` that ends in .gz or .zst is
 * compressed, "-" is standard output; pipes and devices are written as they are. */
typedef struct sejajar_output sejajar_output;

SEJAJAR_API sejajar_status sejajar_output_open(sejajar_output **out, const char *path,
                                               sejajar_error *err);
/* A sejajar_sink, to be used with the output as `to`. Returns non-zero once a write has failed;
 * flush and finish then say why. */
SEJAJAR_API int sejajar_output_write(void *output, const char *bytes, size_t length);
/* For files that are soon read and removed, and can be made again: .zst takes half the time and a
 * tenth more room, and nobody waits for the disk, so a power cut may tear the file (the checksum in
 * a .zst tells). To be called before anything is written. */
SEJAJAR_API void sejajar_output_hurry(sejajar_output *output);
/* Hands on what is buffered, so that the reader of a pipe need not wait for more. Has no effect on
 * compressed output, or on a file that does not yet have its name. */
SEJAJAR_API sejajar_status sejajar_output_flush(sejajar_output *output, sejajar_error *err);
/* Writes what is buffered to the disk, and gives the file its name. Also reports what went wrong
 * in any write before: SEJAJAR_ERROR_IO, or PIPE. Only once; the output still has to be freed. */
SEJAJAR_API sejajar_status sejajar_output_finish(sejajar_output *output, sejajar_error *err);
/* The same for files that belong together: none gets its name before all are written, and if one
 * cannot be renamed, those that were are removed. On failure `*failed`, which may be NULL, becomes
 * the index of the output that failed. */
SEJAJAR_API sejajar_status sejajar_outputs_finish(sejajar_output *const *outputs, size_t count,
                                                  size_t *failed, sejajar_error *err);
/* The temporary file to remove if the program is killed, or NULL. The string belongs to the output
 * and is valid until that is finished or freed. */
SEJAJAR_API const char *sejajar_output_temporary(const sejajar_output *output);
/* No file appears unless sejajar_output_finish() was called before. */
SEJAJAR_API void sejajar_output_free(sejajar_output *output);

/* ---- Pairs from one format to another -------------------------------- */

/* A column of a pair other than its two texts. */
typedef struct {
    const char *name;
    sejajar_text value;
    bool is_json; /* `value` is JSON other than a string: a number, a list, … */
} sejajar_pair_field;

/* What it points to is valid until the next pair is read. */
typedef struct {
    sejajar_text id, en;
    const sejajar_pair_field *fields;
    size_t field_count;
    uint64_t line; /* its place in the file, from 1 */
} sejajar_pair;

/* What a reader or writer left out, changed or decided, and how often. */
typedef struct {
    const char *what; /* static: "left out, column" */
    char name[64];    /* of what; may be empty */
    uint64_t count;   /* 0: a decision, not a count */
} sejajar_remark;

/* Whether the first line of a TSV names its columns. */
typedef enum {
    /* Reading: if it looks as if it did; writing: if names would be lost otherwise. */
    SEJAJAR_HEADER_AUTO = 0,
    SEJAJAR_HEADER_YES,
    SEJAJAR_HEADER_NO
} sejajar_header;

/* The defaults: `format` SEJAJAR_FORMAT_GUESS, and everything else 0. */
typedef struct {
    sejajar_format format;
    sejajar_header header;
    /* TSV: names of the two columns, or numbers from 1; NULL: known names, else 1 and 2. */
    const char *id_column, *en_column;
    bool english_first;   /* if nothing else tells, English comes first; else Indonesian does */
    const char *folder;   /* XCES: where the documents are; NULL: beside the links */
    const char *encoding; /* as for sejajar_source_open(); not of TMX and XCES */
} sejajar_pairs_options;

/* A file of pairs, read one after the other in bounded memory. */
typedef struct sejajar_pairs sejajar_pairs;

/* Opens the file at paths[0], for MOSES the two at paths[0] and paths[1]; "-" is standard input,
 * and gzip and zstd are recognised. TSV, JSONL and HF (which are read alike), TMX, XCES and MOSES
 * can be read. `options` may be NULL. Fails with SEJAJAR_ERROR_FORMAT or ARGUMENT if the file does
 * not fit the format or columns asked for. */
SEJAJAR_API sejajar_status sejajar_pairs_open(sejajar_pairs **out, const char *const *paths,
                                              size_t path_count,
                                              const sejajar_pairs_options *options,
                                              sejajar_error *err);
/* The next pair; `*more` is false after the last. After an error of ENCODING or FORMAT in TSV,
 * JSONL or HF the next call goes on with the next line; any other error ends the reading. */
SEJAJAR_API sejajar_status sejajar_pairs_next(sejajar_pairs *pairs, sejajar_pair *pair, bool *more,
                                              sejajar_error *err);
/* The format that was guessed. */
SEJAJAR_API sejajar_format sejajar_pairs_format(const sejajar_pairs *pairs);
/* What was left out so far; belongs to `pairs`, and is valid until its next pair. */
SEJAJAR_API const sejajar_remark *sejajar_pairs_remarks(const sejajar_pairs *pairs, size_t *count);
SEJAJAR_API void sejajar_pairs_free(sejajar_pairs *pairs);

/* The format that the ending of a path (before .gz or .zst) stands for. False, and `*out`
 * unchanged, if it stands for none. */
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

/* Texts are kept byte for byte wherever the format can hold them; docs/formats.md has the rules. */
typedef struct sejajar_pair_writer sejajar_pair_writer;

/* Fails with SEJAJAR_ERROR_ARGUMENT for any other format. */
SEJAJAR_API sejajar_status sejajar_pair_writer_open(sejajar_pair_writer **out,
                                                    const sejajar_pair_writer_options *options,
                                                    sejajar_error *err);
/* `pair` is read only during the call. */
SEJAJAR_API sejajar_status sejajar_pair_writer_add(sejajar_pair_writer *writer,
                                                   const sejajar_pair *pair, sejajar_error *err);
/* Writes what is left and the end of the file, after which no pair can be added. A second call does
 * nothing. */
SEJAJAR_API sejajar_status sejajar_pair_writer_finish(sejajar_pair_writer *writer,
                                                      sejajar_error *err);
/* What was left out or changed so far; belongs to `writer`, and is valid until its next pair. */
SEJAJAR_API const sejajar_remark *sejajar_pair_writer_remarks(const sejajar_pair_writer *writer,
                                                              size_t *count);
SEJAJAR_API void sejajar_pair_writer_free(sejajar_pair_writer *writer);

/* ---- Filtering ------------------------------------------------------- */

/* Why a pair may be unfit for training. sejajar_rule_meaning() says what each rule is, and
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

/* "near_duplicate", and a few words about it: static; NULL beyond the last rule. */
SEJAJAR_API const char *sejajar_rule_name(sejajar_rule rule);
SEJAJAR_API const char *sejajar_rule_meaning(sejajar_rule rule);
/* False, and `*out` unchanged, if there is no rule of that name. */
SEJAJAR_API bool sejajar_rule_parse(sejajar_rule *out, const char *name);

/* The thresholds beyond which a pair breaks a rule. */
typedef struct {
    uint32_t rules;                                /* the rules to look at, as bits 1 << rule */
    unsigned max_characters, max_words, min_words; /* of a side */
    unsigned longest_word;                         /* in characters */
    double max_ratio; /* characters of the longer side to those of the shorter, 15 added to each */
    double min_letters;  /* share of a side's characters, without white space: 0 to 1 */
    double min_score;    /* 0 to 1; of pairs that have one */
    double min_fidelity; /* 0 to 1; of pairs that have one */
} sejajar_filter_options;

/* All rules, with thresholds that good pairs seldom break. */
SEJAJAR_API sejajar_filter_options sejajar_filter_defaults(void);

/* Score or fidelity of a pair that has none. */
#define SEJAJAR_FILTER_NONE (-1.0)

/* Hashes by which equal and nearly equal pairs are recognised (MinHash, Broder 1997). */
typedef struct {
    uint64_t exact;
    uint64_t near[2];
    bool has_near; /* long enough to tell */
} sejajar_print;

/* Checks pairs against rules. For one thread at a time, as it remembers the words it has looked
 * up; a model serves many filters and must outlive them. With a model without words it cannot tell
 * languages. `options` are copied. */
typedef struct sejajar_filter sejajar_filter;

SEJAJAR_API sejajar_status sejajar_filter_open(sejajar_filter **out, const sejajar_model *model,
                                               const sejajar_filter_options *options,
                                               sejajar_error *err);
SEJAJAR_API void sejajar_filter_free(sejajar_filter *filter);
/* Returns the rules that a pair breaks, as bits 1 << rule, except the two about duplicates, and
 * writes its print (`print` may be NULL). Needs no memory and cannot fail. */
SEJAJAR_API uint32_t sejajar_filter_pair(sejajar_print *print, sejajar_filter *filter,
                                         sejajar_text id, sejajar_text en, double score,
                                         double fidelity);

/* A pair of an alignment, checked against the rules and judged. */
typedef struct {
    const sejajar_bead *bead;
    sejajar_text id, en; /* its sentences as in SEJAJAR_FORMAT_TSV; valid until the next pair */
    double score;        /* its probability, rounded to four decimals as it is written */
    uint32_t broken;     /* the rules it breaks, as from sejajar_filter_pair() */
    sejajar_print print;
    double fidelity; /* SEJAJAR_FILTER_NONE: it was not judged */
} sejajar_screened;

/* Receives a pair; returns 0, or anything else to stop. */
typedef int (*sejajar_screened_sink)(void *to, const sejajar_screened *pair);

typedef struct {
    sejajar_filter *filter;
    sejajar_judge *judge; /* NULL: nothing is judged */
    /* Rules, as bits: pairs that break one of them are judged only if the filter has a
     * min_fidelity. */
    uint32_t drop;
    /* From sejajar_align(), so that no word is cut twice; may be NULL. */
    const sejajar_words *words;
} sejajar_screening;

/* Screens all beads with text on both sides, in their order, as sejajar_filter_pair() and
 * sejajar_judge_pair() would. Fails with SEJAJAR_ERROR_ARGUMENT if a bead has sentences that do not
 * exist. */
SEJAJAR_API sejajar_status sejajar_screen(const sejajar_screening *how,
                                          const sejajar_alignment *alignment,
                                          const sejajar_sentences *id, const sejajar_sentences *en,
                                          sejajar_screened_sink sink, void *to, sejajar_error *err);

/* The pairs seen so far. For one thread at a time, as what is a duplicate depends on the order. */
typedef struct sejajar_seen sejajar_seen;

SEJAJAR_API sejajar_status sejajar_seen_open(sejajar_seen **out, sejajar_error *err);
/* Sets the bits of DUPLICATE and NEAR_DUPLICATE in `*broken`, as far as they are in `rules`, and
 * remembers the pair: in about 16 bytes, and 32 more for NEAR_DUPLICATE. Leaves other bits alone,
 * and on failure all of them. */
SEJAJAR_API sejajar_status sejajar_seen_add(sejajar_seen *seen, const sejajar_print *print,
                                            uint32_t rules, uint32_t *broken, sejajar_error *err);
SEJAJAR_API void sejajar_seen_free(sejajar_seen *seen);

/* ---- Evaluation ------------------------------------------------------ */

/* Counts of beads with text on both sides, after Thompson & Koehn (EMNLP 2019): strictly, the very
 * same bead is in the other set; laxly, one there overlaps it on both sides. */
typedef struct {
    uint64_t system, gold;
    uint64_t strict_precise, strict_recalled;
    uint64_t lax_precise, lax_recalled;
} sejajar_counts;

/* Adds the counts of one pair of bead files ("[0,1]:[2]:0.98", as vecalign writes them). Fails with
 * SEJAJAR_ERROR_FORMAT, with line and byte, at anything that is not a bead; then nothing is
 * added. */
SEJAJAR_API sejajar_status sejajar_evaluate(sejajar_counts *add_to, sejajar_text gold,
                                            sejajar_text system, sejajar_error *err);

/* ---- Training -------------------------------------------------------- */

typedef struct {
    const char *path;     /* a file of lines: [source <tab>] id <tab> en */
    bool dictionary;      /* words and phrases, used as a prior; else sentence pairs */
    double weight;        /* of each pair; 1 for ordinary text */
    const char *encoding; /* as in sejajar_read_options */
} sejajar_train_input;

typedef struct {
    const sejajar_train_input *inputs;
    size_t input_count;
    const char *provenance; /* a line stored in the model; may be NULL */
    /* Receives lines about the progress, valid only during the call; may be NULL. */
    void (*progress)(void *to, const char *line);
    void *progress_to; /* its `to` */
} sejajar_train_options;

/* Estimate a model (IBM model 1, Brown et al., CL 1993; competitive linking, Melamed, CL 2000) and
 * write it into `directory`, which is created if need be: all its files or none. Fails with
 * SEJAJAR_ERROR_FORMAT, with line and byte, at a line that is not a pair. The model can align but
 * not judge, as it has no fidelity.txt and neighbours.bin. */
SEJAJAR_API sejajar_status sejajar_train(const char *directory,
                                         const sejajar_train_options *options, sejajar_error *err);

/* ---- Tuning ---------------------------------------------------------- */

typedef struct {
    const char *model; /* the directory of the model to begin with */
    /* A file with a line for each document: the path of its Indonesian sentences, one per line,
     * that of the English ones and that of the gold beads ("[0,1]:[2]"), separated by tabs. */
    const char *cases;
    const char *keep;     /* names of parameters to leave alone, separated by commas; may be NULL */
    unsigned folds;       /* for cross-validation, 2 or more; 0: none */
    const char *encoding; /* of the sentences; as in sejajar_read_options */
    void (*progress)(void *to, const char *line); /* as in sejajar_train_options */
    void *progress_to;
} sejajar_tune_options;

enum { SEJAJAR_MOST_TUNED = 32 };

typedef struct {
    const char *name; /* static */
    double before, after;
} sejajar_tuned;

/* What tuning changed. Losses are negative log-probabilities of the gold beads in nats per bead, a
 * mean over documents weighted by the square roots of their numbers of beads; F1 is strict. */
typedef struct {
    sejajar_tuned parameters[SEJAJAR_MOST_TUNED];
    size_t parameter_count;
    size_t documents, beads;
    double loss_before, loss_after;
    double f1_before, f1_after; /* of the documents that were tuned on */
    double f1_held_out;         /* by cross-validation; 0 without it */
} sejajar_tuning;

/* Fit the parameters of a model to gold beads by maximum a posteriori: where the beads say little,
 * parameters stay near what they were. Writes the model with its new parameters into `directory`,
 * which is created if need be. Deterministic to the byte. `out` may be NULL, and is unchanged on
 * failure. GSL's error handler, which all threads share, is off meanwhile. */
SEJAJAR_API sejajar_status sejajar_tune(const char *directory, const sejajar_tune_options *options,
                                        sejajar_tuning *out, sejajar_error *err);

/* ---- Version --------------------------------------------------------- */

/* Writes one line: the versions of the program, ICU, utf8proc and GSL, and the checksum of the
 * model, which may be NULL. Writes at most `size` bytes, with the closing 0, and returns the length
 * of the whole line without it. `out` may be NULL if `size` is 0. */
SEJAJAR_API size_t sejajar_version(char *out, size_t size, const sejajar_model *model);
/* The same line with the checksums of a glossary and of each splitter, of its files and of what was
 * added to it; NULL: none was used. The line names all that alignments depend on, except the
 * options. */
SEJAJAR_API size_t sejajar_signature(char *out, size_t size, const sejajar_model *model,
                                     const sejajar_glossary *glossary, const sejajar_splitter *id,
                                     const sejajar_splitter *en);

#ifdef __cplusplus
}
#endif
#endif

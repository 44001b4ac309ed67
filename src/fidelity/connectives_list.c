/* Words that join, time and limit what is said. */
#include <string.h>

#include "fidelity/connectives.h"

/* Words that say so clearly, and others that may say so, too: in Indonesian, in English, with a
 * space between two. */
static const struct {
    const char *clear[2], *vague[2];
} words[SJ_RELATIONS] = {
    [SJ_CAUSE] = {{"karena sebab lantaran akibat berkat gara disebabkan akibatnya",
                   "because due owing thanks caused causes"},
                  {"sehingga maka jadi oleh dengan atas dari demi mengingat menyebabkan makanya "
                   "alasan alasannya mengapa kenapa soalnya",
                   "since as for so from by thus therefore hence given result resulting reason "
                   "reasons why cause attributed through"}},
    [SJ_CONCESSION] =
        {{"meskipun walaupun meski walau kendati kendatipun biarpun sungguhpun sekalipun",
          "although though despite notwithstanding albeit"},
         {"tetapi tapi namun padahal pun sementara sedangkan bagaimanapun sekali daripada apapun",
          "but yet however nevertheless even while whereas regardless spite whatever whichever no "
          "matter if when only nonetheless"}},
    [SJ_EXCEPTION] = {{"kecuali terkecuali", "unless except excluding"},
                      {"selain tanpa tidak bukan tak asal asalkan hanya selama sebelum sampai "
                       "hingga lain belum kurang gagal",
                       "other without not but besides only until than apart aside no or otherwise "
                       "never fail fails"}},
    [SJ_CERTAINTY] = {{"pasti niscaya dipastikan",
                       "certainly definitely surely undoubtedly inevitably"},
                      {"tentu tentunya tentulah selalu harus jelas yakin memang sudah pastinya "
                       "pastilah kepastian pernah",
                       "certain certainty sure must always clearly obviously doubt definite course "
                       "exactly never bound indeed fixed"}},
    [SJ_POSSIBILITY] = {{"mungkin barangkali kemungkinan", "may might perhaps possibly maybe"},
                        {"dapat bisa boleh kira agaknya tampaknya rupanya semoga moga dapatkah "
                         "bisakah bolehkah apakah entah memungkinkan hampir",
                         "can could likely possible probably probability chance seems should would "
                         "possibility potentially potential cannot chances whether almost"}},
    [SJ_CONDITION] =
        {{"jika apabila jikalau bilamana seandainya asalkan", "if provided"},
         {"kalau bila andai andaikan ketika saat selama asal begitu setiap apakah sekiranya maka "
          "jikapun misalkan manakala agar bilakah supaya seumpama",
          "when whenever should whether once as in case where had were given assuming providing "
          "suppose supposing long else otherwise so would wherever upon while for and event by"}},
    [SJ_DURATION] =
        {{"hingga sampai", "until till"},
         {"ketika saat selama sehingga kemudian lalu belum baru setelah ke akhirnya tiba kepada "
          "batas dengan",
          "by to up when as so through after then even down only into even reach reached pending"}},
    [SJ_START] =
        {{"sejak semenjak", "since"},
         {"dari mulai setelah sesudah karena pertama mengingat begitu saat ketika selama",
          "from after starting as for when ever because given once beginning began with early"}},
    [SJ_FUTURE] = {{"akan bakal", "will"},
                   {"nanti kelak mau hendak ingin besok depan mendatang segera calon menjelang "
                    "berencana rencana jika kalau bila apabila ketika harus bisa dapat mungkin "
                    "pasti berikutnya sebentar dulu hendaknya niscaya",
                    "would going shall about to may might can should could plan plans planned "
                    "expected upcoming next tomorrow soon future gonna must if when until whether "
                    "wo expect expects set scheduled"}},
    [SJ_PAST] = {{"sudah telah", "has have had was were did"},
                 {"pernah tadi kemarin lalu usai setelah sesudah sejak selesai habis baru sudahlah "
                  "sempat terlanjur semula dahulu dulu sebelumnya",
                  "already been ago yesterday last since once after never done ever previously "
                  "before having is are already now got get gets gone be being"}},
    [SJ_ALL] = {{"semua seluruh segenap setiap tiap", "all every each"},
                {"semuanya seluruhnya masing keseluruhan sepanjang siapa apa mana setiap segala "
                 "serba kedua ketiga keempat seantero sekalian se kalian mereka penuh per berbagai "
                 "bersama para sekujur",
                 "whole entire any anyone everyone everybody everything throughout both full fully "
                 "across entirely completely always no none per total anything always whatever "
                 "whenever whichever wherever overall complete you they a an"}},
    [SJ_MOST] =
        {{"kebanyakan mayoritas", "most majority"},
         {"sebagian besar paling umumnya hampir ter biasanya maksimal maksimum banyak lebih utama "
          "terutama ke",
          "almost nearly mostly mainly largely generally more many part usually much bulk best"}},
    [SJ_SOME] =
        {{"sebagian beberapa", "some several"},
         {"sejumlah segelintir sedikit ada satu seorang sebuah suatu tertentu berbagai sekitar "
          "kira kadang sesuatu seseorang sebagiannya dua tiga banyak para sekelompok antara",
          "few certain part partly portion a an number any various one half couple something "
          "someone somewhere sometimes many other two three parts multiple handful of much more"}},
    [SJ_FEW] = {{"segelintir", "few"},
                {"sedikit sebagian beberapa jarang kecil minoritas hanya kurang tidak tak bukan "
                 "sejumlah terbatas langka secuil dua tiga sepatah",
                 "little small minority handful some several only rarely hardly less couple "
                 "limited scarce two three bit"}},
    [SJ_MANY] =
        {{"banyak", "many"},
         {"sebagian besar kebanyakan berbagai sejumlah beberapa ratusan ribuan puluhan jutaan "
          "lebih beragam beraneka sering semua seluruh melimpah kerap ramai luas panjang",
          "much lot lots numerous most more large majority several number plenty various multiple "
          "great variety countless hundreds thousands dozens millions often so scores long all "
          "every"}},
    [SJ_BEFORE] = {{"sebelum", "before"},
                   {"lebih terlebih dulu dahulu duluan dulunya belum sebelumnya awalnya semula "
                    "menjelang lalu mendahului jelang pra depan hadapan",
                    "ahead prior previously earlier by ago already first preceding past advance "
                    "never yet pre previous leading front into to"}},
    [SJ_AFTER] = {{"setelah sesudah selepas usai seusai pasca", "after"},
                  {"sejak lalu kemudian ketika saat dari begitu baru habis dengan sehabis sepulang "
                   "berikutnya selanjutnya setelahnya kejar mengejar demi atas nama mencari hari "
                   "mirip seperti urus mengurus rawat merawat lulus selesai",
                   "since following once when then later from upon as post past within having "
                   "afterwards next finished done if until"}},
    [SJ_WHILE] = {{"sementara selama sambil seraya sembari", "while during whilst"},
                  {"ketika saat waktu sedang sepanjang di pada kala dalam sedangkan tatkala semasa "
                   "seiring masih masa seketika asal dengan sejenak lama bersamaan",
                   "when as in on throughout at with over for whereas meanwhile time temporary "
                   "temporarily long amid still although though moment whole"}},
    [SJ_PURPOSE] = {{"agar supaya", "lest"},
                    {"untuk guna demi sehingga biar maksud tujuan",
                     "so to in order for that make let will would ensure want wanted hope"}},
    [SJ_CONTRAST] = {{"tetapi tapi namun", "but however"},
                     {"melainkan sedangkan padahal hanya meskipun walaupun meski walau akan "
                      "kendati justru cuma kecuali selain bagaimanapun betapapun sementara malah "
                      "juga bukan sebaliknya dan apapun",
                      "yet although though still while whereas except just instead only despite "
                      "nevertheless nonetheless rather even and otherwise not"}},
    [SJ_OR] = {{"atau", "or"},
               {"maupun ataupun ataukah apakah entah baik dan hingga sampai pun alias serta bahkan "
                "yaitu yakni apa tidak",
                "nor either neither whether and if to both even else otherwise"}},
    [SJ_AND] = {{"dan serta", "and"},
                {"lalu kemudian maupun dengan beserta juga sambil tetapi atau lagi bersama "
                 "sedangkan sementara namun tapi hingga bahkan ataupun pula plus",
                 "or with as then but also plus both while to nor between together so in along "
                 "until too well even"}},
    [SJ_ALWAYS] = {{"selalu senantiasa", "always constantly"},
                   {"terus setiap tiap seluruh semua tetap melulu pasti kerap sepanjang selamanya "
                    "abadi kapan pun",
                    "every each all ever forever continually continuously whenever still keep "
                    "keeps kept time times inevitably invariably consistently never"}},
    [SJ_OFTEN] =
        {{"sering kerap acap seringkali", "often frequently"},
         {"banyak selalu biasanya umumnya lazim berkali berulang kali lumrah cenderung jarang",
          "many much usually commonly common frequent repeatedly regularly always lot typically "
          "tend tends times generally rarely seldom most infrequently"}},
    [SJ_SOMETIMES] =
        {{"kadang terkadang adakalanya", "sometimes occasionally"},
         {"sesekali sekali beberapa ada mungkin kala bisa dapat seringkali sering suatu saat",
          "some may can might occasion occasions times often once while"}},
    [SJ_RARELY] = {{"jarang", "rarely seldom"},
                   {"hampir langka tidak sedikit kadang sulit sesekali tak",
                    "rare hardly scarcely few infrequently infrequent uncommon unusual less not "
                    "little never barely don"}},
    [SJ_ONLY] = {{"hanya cuma hanyalah cuman", "only merely solely"},
                 {"sekadar saja semata satu baru sekedar sendiri tunggal khusus doang kecuali "
                  "sebatas belaka asalkan tidak bukan namun",
                  "just but mere simply alone exclusively sole purely one until nothing little few "
                  "unless except no not barely"}},
    [SJ_ALSO] = {{"juga pula", "also too"},
                 {"pun serta bahkan dan selain turut ikut lagi termasuk maupun jua terlalu lebih "
                  "sekaligus demikian begitu sama masih",
                  "as well even both and another addition furthermore likewise so moreover "
                  "additionally again still more neither yet plus same very not"}},
    [SJ_ADVICE] = {{"sebaiknya hendaknya seyogianya seyogyanya", "should ought"},
                   {"harus perlu seharusnya semestinya mesti wajib dianjurkan disarankan jangan "
                    "hendaklah lebih pantas layak patut jika bila kalau kalaupun mestinya tidak "
                    "hanya cuma apabila sepatutnya sewajarnya akan",
                    "must need needs better best recommended advisable advised supposed have has "
                    "had recommend suggest please shall would want required if"}},
    [SJ_PERMISSION] = {{"boleh diperbolehkan diizinkan dibolehkan", "may might allowed permitted"},
                       {"dapat bisa mungkin izin mengizinkan barangkali membolehkan silakan jangan "
                        "dilarang bebas berhak mengijinkan diijinkan mampu ijin kemungkinan",
                        "can could able free permission let allow allows possible perhaps maybe "
                        "possibly must please only entitled welcome cannot ok okay"}},
};

#define CLAUSES "the clauses are joined by another relation"
#define SURE "one side is certain of it, the other is not"
#define TIME "one side tells of the future, the other of the past"
#define SHARE "another part of them stands on the other side"
#define OFTENER "one side says it happens more often"
#define ADVISED "one side advises it, the other allows it"
#define ALONE "one side says only, the other also"

const sj_contradiction sj_contradictions[] = {
    {SJ_CAUSE, SJ_CONCESSION, SJ_ANYWHERE, CLAUSES},
    {SJ_CAUSE, SJ_EXCEPTION, SJ_ANYWHERE, CLAUSES},
    {SJ_CONCESSION, SJ_EXCEPTION, SJ_ANYWHERE, CLAUSES},
    {SJ_CONDITION, SJ_CONCESSION, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_CONDITION, SJ_EXCEPTION, SJ_UNLESS_DENIED, CLAUSES},
    {SJ_CONDITION, SJ_CAUSE, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_CONDITION, SJ_DURATION, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_CONDITION, SJ_START, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_CONDITION, SJ_BEFORE, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_DURATION, SJ_START, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_DURATION, SJ_CAUSE, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_DURATION, SJ_CONCESSION, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_DURATION, SJ_BEFORE, SJ_UNLESS_DENIED, CLAUSES},
    {SJ_DURATION, SJ_AFTER, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_DURATION, SJ_WHILE, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_START, SJ_CONCESSION, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_START, SJ_BEFORE, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_START, SJ_WHILE, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_BEFORE, SJ_CAUSE, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_BEFORE, SJ_CONCESSION, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_BEFORE, SJ_WHILE, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_AFTER, SJ_WHILE, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_AFTER, SJ_CONCESSION, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_AFTER, SJ_EXCEPTION, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_PURPOSE, SJ_CAUSE, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_PURPOSE, SJ_CONCESSION, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_PURPOSE, SJ_EXCEPTION, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_PURPOSE, SJ_BEFORE, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_CONTRAST, SJ_CAUSE, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_CONTRAST, SJ_CONDITION, SJ_AT_ONE_PLACE, CLAUSES},
    {SJ_OR, SJ_AND, SJ_UNLESS_DENIED, CLAUSES},
    {SJ_CERTAINTY, SJ_POSSIBILITY, SJ_ANYWHERE, SURE},
    {SJ_FUTURE, SJ_PAST, SJ_AT_ONE_PLACE, TIME},
    {SJ_ALL, SJ_MOST, SJ_AT_ONE_PLACE, SHARE},
    {SJ_ALL, SJ_SOME, SJ_AT_ONE_PLACE, SHARE},
    {SJ_ALL, SJ_FEW, SJ_AT_ONE_PLACE, SHARE},
    {SJ_ALL, SJ_MANY, SJ_AT_ONE_PLACE, SHARE},
    {SJ_MOST, SJ_SOME, SJ_AT_ONE_PLACE, SHARE},
    {SJ_MOST, SJ_FEW, SJ_AT_ONE_PLACE, SHARE},
    {SJ_MANY, SJ_FEW, SJ_AT_ONE_PLACE, SHARE},
    {SJ_MANY, SJ_SOME, SJ_AT_ONE_PLACE, SHARE},
    {SJ_ALWAYS, SJ_OFTEN, SJ_AT_ONE_PLACE, OFTENER},
    {SJ_ALWAYS, SJ_SOMETIMES, SJ_AT_ONE_PLACE, OFTENER},
    {SJ_ALWAYS, SJ_RARELY, SJ_AT_ONE_PLACE, OFTENER},
    {SJ_OFTEN, SJ_SOMETIMES, SJ_AT_ONE_PLACE, OFTENER},
    {SJ_OFTEN, SJ_RARELY, SJ_AT_ONE_PLACE, OFTENER},
    {SJ_SOMETIMES, SJ_RARELY, SJ_AT_ONE_PLACE, OFTENER},
    {SJ_ADVICE, SJ_PERMISSION, SJ_UNLESS_DENIED, ADVISED},
    {SJ_ONLY, SJ_ALSO, SJ_AT_ONE_PLACE, ALONE},
};
const size_t sj_contradiction_count = sizeof sj_contradictions / sizeof *sj_contradictions;

static void enter(sj_listed_forms *forms, int side, const char *list, bool clearly, sj_relation r)
{
    while (*list) {
        size_t length = strcspn(list, " ");
        sj_listed_form *at = sj_listed_form_enter(forms, (sejajar_language)side, list, length);

        at->may_say |= 1U << r;
        at->says |= (uint32_t)clearly << r;
        list += length + (list[length] == ' ');
    }
}

void sj_connectives_enter(sj_listed_forms *forms)
{
    for (int r = 0; r < SJ_RELATIONS; r++)
        for (int side = 0; side < 2; side++) {
            enter(forms, side, words[r].clear[side], true, (sj_relation)r);
            enter(forms, side, words[r].vague[side], false, (sj_relation)r);
        }
}

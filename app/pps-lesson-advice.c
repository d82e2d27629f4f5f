/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-lesson-advice.h"

/* What to do about a weak lesson. Each line is something that a partnership of the sample study
 * did, in our words; who did it stands beside it, so that a reader can look up how. */

#define MAX_ADVICE 3

typedef struct
{
  const char *source;
  const char *nl;
  const char *en;
} Advice;

static const struct
{
  const char *question;
  const char *nl;
  const char *en;
  Advice advice[MAX_ADVICE];
} lessons[PPS_N_LESSONS] = {
  { "lesson.1",
    "Gedeeld probleem",
    "A shared problem",
    { { "Toekomst in de Maakindustrie",
        "Laat één werkgever anderen met hetzelfde tekort uitnodigen, en schrijf samen op welk "
        "probleem niemand alleen oplost.",
        "Let one employer invite others with the same shortage, and write down together which "
        "problem nobody solves alone." },
      { "Servicepunt Techniek Drenthe",
        "Laat elke partij zeggen wat zij erbij te winnen heeft, en verander niemands taak of rol.",
        "Let each party say what it stands to win, and change nobody’s task or role." } } },
  { "lesson.2",
    "Duidelijke vraag van bedrijven",
    "A clear demand from firms",
    { { "Toekomst in de Techniek",
        "Vraag bedrijven om een lijst van de tien competenties die zij het meest zoeken, en "
        "selecteer daarop in plaats van op diploma’s.",
        "Ask firms for a list of the ten skills they look for most, and select by those instead "
        "of by diplomas." },
      { "NexTechnician",
        "Laat de bedrijven zelf aanwijzen in welk vakgebied het tekort zit en wanneer, en plan "
        "de trajecten naar die pieken.",
        "Let the firms say in which trade the shortage is and when, and time the courses to "
        "those peaks." } } },
  { "lesson.3",
    "Gezamenlijke agenda",
    "A joint agenda",
    { { "ASTA Amsterdam",
        "Teken samen de route die een kandidaat aflegt, met bij elke stap wie er nodig is: dat "
        "maakt een gedeelde visie zichtbaar.",
        "Draw together the route a candidate takes, with who is needed at each step: that shows "
        "a shared view." },
      { "Startplein Techniek Rivierenland",
        "Hang het werk op aan een regionale agenda die er al is, zodat partners zich er niet nog "
        "eens apart aan hoeven te binden.",
        "Hang the work on a regional agenda that is there already, so that partners need not "
        "commit themselves a second time." } } },
  { "lesson.4",
    "Kracht van het netwerk",
    "The strength of the network",
    { { "Servicepunt Techniek Drenthe",
        "Leg informatie, relaties en scholingsbudgetten van de partners naast elkaar, en knoop "
        "ze aan elkaar met behoud van ieders verantwoordelijkheid.",
        "Lay the partners’ information, contacts and training budgets side by side, and join "
        "them while each stays responsible for its own." },
      { "Toekomst in de Maakindustrie",
        "Zet kandidaten van alle bedrijven in één scholingsgroep, en gun elkaar wie er past.",
        "Put the candidates of all firms in one training group, and let each go where they "
        "fit." } } },
  { "lesson.5",
    "Samen in de hele keten",
    "Together along the whole chain",
    { { "Toekomst in de Techniek",
        "Haal werkgevers vooraan in de keten: een korte ontmoeting en een bezoek aan het bedrijf "
        "voordat over plaatsing wordt beslist.",
        "Bring employers in at the front: a short meeting and a visit to the firm before a "
        "placement is decided." },
      { "Startplein Techniek Rivierenland",
        "Laat de trajectcoach na de start nog een tijd contact houden met werkgever én "
        "werknemer.",
        "Let the coach stay in touch with both employer and employee for a while after the "
        "start." } } },
  { "lesson.6",
    "Maatwerk voor kandidaten",
    "Made to measure for candidates",
    { { "Startplein Techniek Rivierenland",
        "Laat kandidaten bij meer bedrijven kijken voordat zij kiezen, en bepaal daarna pas "
        "welke vakopleiding of taalles nodig is.",
        "Let candidates look around at several firms before they choose, and only then decide "
        "which training or language lessons are needed." },
      { "Toekomst in de Maakindustrie",
        "Begin met taal voor de werkvloer als blijkt dat daar de drempel ligt.",
        "Begin with the language of the shop floor where that turns out to be the hurdle." } } },
  { "lesson.7",
    "Heldere rollen, onderling vertrouwen",
    "Clear roles, mutual trust",
    { { "NexTechnician",
        "Leg in een vaste vorm vast wie wat opbrengt en bijdraagt, bedrijven en onderwijs elk "
        "voor de helft, en houd het bellen en langskomen in ere.",
        "Lay down in a fixed form who gains and contributes what, firms and schools half each, "
        "and keep up the ringing and dropping by." },
      { "Toekomst in de Techniek",
        "Wijs één coördinator aan die partijen bij elkaar brengt, en maak ruimte om twijfels "
        "uit te spreken.",
        "Name one coordinator who brings parties together, and make room to voice doubts." } } },
  { "lesson.8",
    "Balans tussen halen en brengen",
    "Giving and getting in balance",
    { { "NexTechnician",
        "Bespreek elk jaar met elke partner wat die haalt en brengt, en kies liever voor minder "
        "dingen die goed gaan.",
        "Discuss each year with each partner what it gets and gives, and rather choose fewer "
        "things that go well." },
      { "Toekomst in de Maakindustrie",
        "Laat bedrijven zelf zeggen hoeveel kandidaten zij kunnen opnemen, en elke partij doen "
        "wat dicht bij haar eigen kracht ligt.",
        "Let firms say themselves how many candidates they can take, and each party do what lies "
        "close to its own strength." } } },
  { "lesson.9",
    "Doorlopende dialoog",
    "A lasting dialogue",
    { { "Toekomst in de Techniek",
        "Zet bedrijven met elkaar aan tafel om ervaringen te delen, ook over wat niet lukte.",
        "Bring firms to one table to share what they found, also what did not work." },
      { "Samen Werk Maken van Werk",
        "Houd een bijeenkomst waarop partners resultaten laten zien en bespreken hoe het verder "
        "gaat, voordat het geld op is.",
        "Hold a meeting where partners show results and discuss how to go on, before the money "
        "is spent." } } },
  { "lesson.10",
    "Wendbaar blijven",
    "Staying nimble",
    { { "ASTA Amsterdam",
        "Gebruik een kleine proef om te leren over planning, inhoud en bekostiging, en pas de "
        "aanpak daarna aan.",
        "Use a small trial to learn about planning, content and funding, and change the approach "
        "after it." },
      { "Perspectief op Werk",
        "Leer tijdens het werk: zet vaste momenten in de agenda om te kijken wat er anders moet, "
        "en niet pas na afloop.",
        "Learn while working: set fixed moments to see what has to change, and not only when it "
        "is over." } } },
};

#define GET(lesson, field) (lessons[(lesson) -1].field)

static gboolean
is_lesson (guint lesson)
{
  return lesson >= 1 && lesson <= PPS_N_LESSONS;
}

const char *
pps_lesson_get_question (guint lesson)
{
  g_return_val_if_fail (is_lesson (lesson), NULL);

  return GET (lesson, question);
}

const char *
pps_lesson_get_title (guint lesson, const char *language)
{
  g_return_val_if_fail (is_lesson (lesson), NULL);

  return g_str_equal (language, "nl") ? GET (lesson, nl) : GET (lesson, en);
}

guint
pps_lesson_get_n_advice (guint lesson)
{
  guint n = 0;

  g_return_val_if_fail (is_lesson (lesson), 0);

  while (n < MAX_ADVICE && GET (lesson, advice)[n].nl != NULL)
    n++;

  return n;
}

const char *
pps_lesson_get_advice (guint lesson, guint index, const char *language)
{
  g_return_val_if_fail (index < pps_lesson_get_n_advice (lesson), NULL);

  return g_str_equal (language, "nl") ? GET (lesson, advice)[index].nl
                                      : GET (lesson, advice)[index].en;
}

const char *
pps_lesson_get_advice_source (guint lesson, guint index)
{
  g_return_val_if_fail (index < pps_lesson_get_n_advice (lesson), NULL);

  return GET (lesson, advice)[index].source;
}

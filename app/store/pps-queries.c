/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-queries.h"

/* Every SELECT that finds records, in one place. Each selects ids of one table, leaves tombstones
 * out, and says in which order: the user's own (position) where there is one, then as they were
 * made. Ids settle what is made in one second. */

static const PpsQueryDefinition queries[] = {
  /* The study and its groups */

  { "study", "study", 0,
    "SELECT t.id FROM study t"
    " WHERE t.deleted = 0"
    " ORDER BY t.created, t.id" },

  { "stakeholder-groups", "stakeholder_group", 0,
    "SELECT t.id FROM stakeholder_group t"
    " WHERE t.deleted = 0"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "tags", "tag", 0,
    "SELECT t.id FROM tag t"
    " WHERE t.deleted = 0"
    " ORDER BY t.name, t.created, t.id" },

  { "guide-versions", "guide_version", 0,
    "SELECT t.id FROM guide_version t"
    " WHERE t.deleted = 0"
    " ORDER BY t.guide, t.version, t.created, t.id" },

  { "guide-version", "guide_version", 2,
    "SELECT t.id FROM guide_version t"
    " WHERE t.deleted = 0 AND t.guide = ?1 AND t.version = CAST (?2 AS INTEGER)"
    " ORDER BY t.created, t.id" },

  { "guide-draft", "guide_version", 1,
    "SELECT t.id FROM guide_version t"
    " WHERE t.deleted = 0 AND t.guide = ?1 AND t.version IS NULL"
    " ORDER BY t.title, t.created, t.id" },

  /* Everything of a kind */

  { "partnerships", "partnership", 0,
    "SELECT t.id FROM partnership t"
    " WHERE t.deleted = 0"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "all-organisations", "organisation", 0,
    "SELECT t.id FROM organisation t"
    " WHERE t.deleted = 0"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "all-respondents", "respondent", 0,
    "SELECT t.id FROM respondent t"
    " WHERE t.deleted = 0"
    " ORDER BY t.code, t.position NULLS LAST, t.created, t.id" },

  { "all-rounds", "round", 0,
    "SELECT t.id FROM round t"
    " WHERE t.deleted = 0"
    " ORDER BY t.date, t.position NULLS LAST, t.created, t.id" },

  { "all-interviews", "interview", 0,
    "SELECT t.id FROM interview t"
    " WHERE t.deleted = 0"
    " ORDER BY t.planned, t.started, t.created, t.id" },

  { "all-findings", "finding", 0,
    "SELECT t.id FROM finding t"
    " WHERE t.deleted = 0"
    " ORDER BY t.pane, t.position NULLS LAST, t.created, t.id" },

  { "all-lessons", "lesson", 0,
    "SELECT t.id FROM lesson t"
    " WHERE t.deleted = 0"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "all-indicators", "indicator", 0,
    "SELECT t.id FROM indicator t"
    " WHERE t.deleted = 0"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "all-agreements", "agreement", 0,
    "SELECT t.id FROM agreement t"
    " WHERE t.deleted = 0"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "all-consents", "consent", 0,
    "SELECT t.id FROM consent t"
    " WHERE t.deleted = 0"
    " ORDER BY t.created, t.id" },

  /* Of a partnership */

  { "partnership-characteristics", "characteristic", 1,
    "SELECT t.id FROM characteristic t"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "partnership-organisations", "organisation", 1,
    "SELECT t.id FROM organisation t"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "partnership-respondents", "respondent", 1,
    "SELECT t.id FROM respondent t"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "partnership-rounds", "round", 1,
    "SELECT t.id FROM round t"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY t.position NULLS LAST, t.date, t.created, t.id" },

  { "partnership-interviews", "interview", 1,
    "SELECT t.id FROM interview t"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY t.planned, t.started, t.created, t.id" },

  { "partnership-findings", "finding", 1,
    "SELECT t.id FROM finding t"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY t.pane, t.position NULLS LAST, t.created, t.id" },

  { "partnership-indicators", "indicator", 1,
    "SELECT t.id FROM indicator t"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "partnership-agreements", "agreement", 1,
    "SELECT t.id FROM agreement t"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "partnership-lessons", "lesson", 1,
    "SELECT t.id FROM lesson t"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "partnership-cell-texts", "cell_text", 1,
    "SELECT t.id FROM cell_text t"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY t.created, t.id" },

  { "partnership-pane-judgements", "pane_judgement", 1,
    "SELECT t.id FROM pane_judgement t"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY t.created, t.id" },

  { "organisation-respondents", "respondent", 1,
    "SELECT t.id FROM respondent t"
    " WHERE t.deleted = 0 AND t.organisation = ?1"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  /* Of a round */

  { "round-interviews", "interview", 1,
    "SELECT t.id FROM interview t"
    " WHERE t.deleted = 0 AND t.round = ?1"
    " ORDER BY t.planned, t.started, t.created, t.id" },

  { "round-group-interviews", "interview", 2,
    "SELECT t.id FROM interview t"
    " WHERE t.deleted = 0 AND t.round = ?1 AND t.stakeholder_group = ?2"
    " ORDER BY t.planned, t.started, t.created, t.id" },

  { "round-findings", "finding", 1,
    "SELECT t.id FROM finding t"
    " WHERE t.deleted = 0 AND t.round = ?1"
    " ORDER BY t.pane, t.position NULLS LAST, t.created, t.id" },

  { "round-pane-judgements", "pane_judgement", 1,
    "SELECT t.id FROM pane_judgement t"
    " WHERE t.deleted = 0 AND t.round = ?1"
    " ORDER BY t.created, t.id" },

  { "round-indicators", "indicator", 1,
    "SELECT t.id FROM indicator t"
    " WHERE t.deleted = 0 AND t.round = ?1"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "round-agreements", "agreement", 1,
    "SELECT t.id FROM agreement t"
    " WHERE t.deleted = 0 AND t.round = ?1"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "round-lessons", "lesson", 1,
    "SELECT t.id FROM lesson t"
    " WHERE t.deleted = 0 AND t.round = ?1"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "round-cell-texts", "cell_text", 1,
    "SELECT t.id FROM cell_text t"
    " WHERE t.deleted = 0 AND t.round = ?1"
    " ORDER BY t.created, t.id" },

  { "round-snapshots", "snapshot", 1,
    "SELECT t.id FROM snapshot t"
    " WHERE t.deleted = 0 AND t.round = ?1"
    " ORDER BY t.taken, t.created, t.id" },

  { "round-answers", "answer", 1,
    "SELECT t.id FROM answer t"
    " JOIN interview i ON i.id = t.interview AND i.deleted = 0"
    " WHERE t.deleted = 0 AND i.round = ?1"
    " ORDER BY (SELECT min(g.position) FROM stakeholder_group g WHERE g.letter = "
    "i.stakeholder_group AND g.deleted = 0), i.stakeholder_group, t.interview, t.created, t.id" },

  { "pane-answers", "answer", 2,
    "SELECT t.id FROM answer t"
    " JOIN interview i ON i.id = t.interview AND i.deleted = 0"
    " WHERE t.deleted = 0 AND i.round = ?1 AND t.pane = ?2"
    " ORDER BY (SELECT min(g.position) FROM stakeholder_group g WHERE g.letter = "
    "i.stakeholder_group AND g.deleted = 0), i.stakeholder_group, t.created, t.id" },

  { "partnership-answers", "answer", 1,
    "SELECT t.id FROM answer t"
    " JOIN interview i ON i.id = t.interview AND i.deleted = 0"
    " WHERE t.deleted = 0 AND i.partnership = ?1"
    " ORDER BY t.created, t.id" },

  { "partnership-pane-answers", "answer", 2,
    "SELECT t.id FROM answer t"
    " JOIN interview i ON i.id = t.interview AND i.deleted = 0"
    " WHERE t.deleted = 0 AND i.partnership = ?1 AND t.pane = ?2"
    " ORDER BY (SELECT min(g.position) FROM stakeholder_group g WHERE g.letter = "
    "i.stakeholder_group AND g.deleted = 0), i.stakeholder_group, t.created, t.id" },

  { "pane-findings", "finding", 3,
    "SELECT t.id FROM finding t"
    " WHERE t.deleted = 0 AND t.partnership = ?1 AND t.round = ?2 AND t.pane = ?3"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "parked-findings", "finding", 1,
    "SELECT t.id FROM finding t"
    " WHERE t.deleted = 0 AND t.partnership = ?1 AND t.pane = ''"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  /* Of an interview */

  { "interview-respondent-links", "interview_respondent", 1,
    "SELECT t.id FROM interview_respondent t"
    " WHERE t.deleted = 0 AND t.interview = ?1"
    " ORDER BY t.created, t.id" },

  { "interview-respondents", "respondent", 1,
    "SELECT t.id FROM respondent t"
    " WHERE t.deleted = 0 AND t.id IN (SELECT respondent FROM interview_respondent WHERE interview "
    "= ?1 AND deleted = 0)"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "respondent-interview-links", "interview_respondent", 1,
    "SELECT t.id FROM interview_respondent t"
    " WHERE t.deleted = 0 AND t.respondent = ?1"
    " ORDER BY t.created, t.id" },

  { "respondent-interviews", "interview", 1,
    "SELECT t.id FROM interview t"
    " WHERE t.deleted = 0 AND t.id IN (SELECT interview FROM interview_respondent WHERE respondent "
    "= ?1 AND deleted = 0)"
    " ORDER BY t.planned, t.started, t.created, t.id" },

  { "interview-consents", "consent", 1,
    "SELECT t.id FROM consent t"
    " WHERE t.deleted = 0 AND t.interview = ?1"
    " ORDER BY t.created, t.id" },

  { "respondent-consents", "consent", 1,
    "SELECT t.id FROM consent t"
    " WHERE t.deleted = 0 AND t.respondent = ?1"
    " ORDER BY t.created, t.id" },

  { "interview-answers", "answer", 1,
    "SELECT t.id FROM answer t"
    " WHERE t.deleted = 0 AND t.interview = ?1"
    " ORDER BY t.created, t.id" },

  { "answer-for-question", "answer", 2,
    "SELECT t.id FROM answer t"
    " WHERE t.deleted = 0 AND t.interview = ?1 AND t.question = ?2 AND t.said_at IS NULL"
    " ORDER BY t.created, t.id" },

  /* Words that were sent from one answer to another pane, or parked */
  { "interview-sent-answers", "answer", 1,
    "SELECT t.id FROM answer t"
    " WHERE t.deleted = 0 AND t.interview = ?1 AND t.said_at IS NOT NULL"
    " ORDER BY t.created, t.id" },

  { "interview-events", "event", 1,
    "SELECT t.id FROM event t"
    " WHERE t.deleted = 0 AND t.interview = ?1"
    " ORDER BY t.at, t.created, t.id" },

  { "interview-audio-marks", "event", 1,
    "SELECT t.id FROM event t"
    " WHERE t.deleted = 0 AND t.interview = ?1 AND t.kind = 'audio-mark'"
    " ORDER BY t.at, t.created, t.id" },

  /* Of an answer, a finding, a lesson */

  { "answer-evidence", "evidence", 1,
    "SELECT t.id FROM evidence t"
    " WHERE t.deleted = 0 AND t.answer = ?1"
    " ORDER BY t.start, t.created, t.id" },

  { "answer-quotes", "quote", 1,
    "SELECT t.id FROM quote t"
    " WHERE t.deleted = 0 AND t.answer = ?1"
    " ORDER BY t.start, t.created, t.id" },

  { "answer-line-items", "line_item", 1,
    "SELECT t.id FROM line_item t"
    " WHERE t.deleted = 0 AND t.answer = ?1"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "answer-taggings", "tagging", 1,
    "SELECT t.id FROM tagging t"
    " WHERE t.deleted = 0 AND t.answer = ?1"
    " ORDER BY t.created, t.id" },

  { "finding-evidence", "evidence", 1,
    "SELECT t.id FROM evidence t"
    " WHERE t.deleted = 0 AND t.finding = ?1"
    " ORDER BY t.created, t.id" },

  { "finding-taggings", "tagging", 1,
    "SELECT t.id FROM tagging t"
    " WHERE t.deleted = 0 AND t.finding = ?1"
    " ORDER BY t.created, t.id" },

  { "lesson-taggings", "tagging", 1,
    "SELECT t.id FROM tagging t"
    " WHERE t.deleted = 0 AND t.lesson = ?1"
    " ORDER BY t.created, t.id" },

  { "tag-taggings", "tagging", 1,
    "SELECT t.id FROM tagging t"
    " WHERE t.deleted = 0 AND t.tag = ?1"
    " ORDER BY t.created, t.id" },

  /* For the history: tombstones too */

  { "finding-evidence-ever", "evidence", 1,
    "SELECT t.id FROM evidence t"
    " WHERE t.finding = ?1"
    " ORDER BY t.created, t.id" },

  { "finding-taggings-ever", "tagging", 1,
    "SELECT t.id FROM tagging t"
    " WHERE t.finding = ?1"
    " ORDER BY t.created, t.id" },

  { "answer-taggings-ever", "tagging", 1,
    "SELECT t.id FROM tagging t"
    " WHERE t.answer = ?1"
    " ORDER BY t.created, t.id" },

  /* Of version 2 */

  { "partnership-table-settings", "table_setting", 1,
    "SELECT t.id FROM table_setting t"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY t.created, t.id" },

  { "retentions", "retention", 0,
    "SELECT t.id FROM retention t"
    " WHERE t.deleted = 0"
    " ORDER BY t.created, t.id" },

  { "erasures", "erasure", 0,
    "SELECT t.id FROM erasure t"
    " WHERE t.deleted = 0"
    " ORDER BY t.erased, t.created, t.id" },

  { "partnership-summaries", "summary", 1,
    "SELECT t.id FROM summary t"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY t.created, t.id" },

  { "partnership-lesson-judgements", "lesson_judgement", 1,
    "SELECT t.id FROM lesson_judgement t"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY t.created, t.id" },

  { "partnership-line-items", "line_item", 1,
    "SELECT t.id FROM line_item t"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "round-table-settings", "table_setting", 1,
    "SELECT t.id FROM table_setting t"
    " WHERE t.deleted = 0 AND t.round = ?1"
    " ORDER BY t.created, t.id" },

  { "round-summaries", "summary", 1,
    "SELECT t.id FROM summary t"
    " WHERE t.deleted = 0 AND t.round = ?1"
    " ORDER BY t.created, t.id" },

  { "round-lesson-judgements", "lesson_judgement", 1,
    "SELECT t.id FROM lesson_judgement t"
    " WHERE t.deleted = 0 AND t.round = ?1"
    " ORDER BY t.created, t.id" },

  { "round-line-items", "line_item", 1,
    "SELECT t.id FROM line_item t"
    " WHERE t.deleted = 0 AND t.round = ?1"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  { "round-member-checks", "member_check", 1,
    "SELECT t.id FROM member_check t"
    " WHERE t.deleted = 0 AND t.round = ?1"
    " ORDER BY t.created, t.id" },

  { "partnership-open-member-checks", "member_check", 1,
    "SELECT t.id FROM member_check t"
    " JOIN round r ON r.id = t.round JOIN finding f ON f.id = t.finding"
    " WHERE t.deleted = 0 AND r.deleted = 0 AND f.deleted = 0 AND r.partnership = ?1"
    " AND t.answer IN ('correct', 'remove') AND t.settled = ''"
    " ORDER BY r.position DESC NULLS LAST, t.respondent, t.created, t.id" },

  { "respondent-member-checks", "member_check", 1,
    "SELECT t.id FROM member_check t"
    " WHERE t.deleted = 0 AND t.respondent = ?1"
    " ORDER BY t.created, t.id" },

  { "respondent-summaries", "summary", 1,
    "SELECT t.id FROM summary t"
    " WHERE t.deleted = 0 AND t.respondent = ?1"
    " ORDER BY t.created, t.id" },

  { "answer-summary-sources", "summary_source", 1,
    "SELECT t.id FROM summary_source t"
    " WHERE t.deleted = 0 AND t.answer = ?1"
    " ORDER BY t.created, t.id" },

  { "finding-member-checks", "member_check", 1,
    "SELECT t.id FROM member_check t"
    " WHERE t.deleted = 0 AND t.finding = ?1"
    " ORDER BY t.created, t.id" },

  { "finding-summary-sources", "summary_source", 1,
    "SELECT t.id FROM summary_source t"
    " WHERE t.deleted = 0 AND t.finding = ?1"
    " ORDER BY t.created, t.id" },

  { "finding-distinctions", "distinction", 1,
    "SELECT t.id FROM distinction t"
    " WHERE t.deleted = 0 AND (t.finding = ?1 OR t.other = ?1)"
    " ORDER BY t.created, t.id" },

  { "partnership-distinctions", "distinction", 1,
    "SELECT t.id FROM distinction t"
    " WHERE t.deleted = 0 AND t.finding IN (SELECT id FROM finding WHERE partnership = ?1)"
    " ORDER BY t.created, t.id" },

  { "finding-continuations", "finding", 1,
    "SELECT t.id FROM finding t"
    " WHERE t.deleted = 0 AND t.continues = ?1"
    " ORDER BY t.created, t.id" },

  { "summary-sources", "summary_source", 1,
    "SELECT t.id FROM summary_source t"
    " WHERE t.deleted = 0 AND t.summary = ?1"
    " ORDER BY t.created, t.id" },

  { "characteristic-taggings", "tagging", 1,
    "SELECT t.id FROM tagging t"
    " WHERE t.deleted = 0 AND t.characteristic = ?1"
    " ORDER BY t.created, t.id" },

  { "agreement-taggings", "tagging", 1,
    "SELECT t.id FROM tagging t"
    " WHERE t.deleted = 0 AND t.agreement = ?1"
    " ORDER BY t.created, t.id" },

  /* Themes: of a record, and what bears one, over all partnerships */

  { "finding-tags", "tag", 1,
    "SELECT t.id FROM tag t"
    " WHERE t.deleted = 0 AND t.id IN (SELECT tag FROM tagging WHERE finding = ?1 AND deleted = 0)"
    " ORDER BY t.name, t.created, t.id" },

  { "tag-findings", "finding", 1,
    "SELECT t.id FROM finding t"
    " WHERE t.deleted = 0 AND t.id IN (SELECT finding FROM tagging WHERE tag = ?1 AND deleted = 0)"
    " ORDER BY t.partnership, t.pane, t.position NULLS LAST, t.created, t.id" },

  { "answer-tags", "tag", 1,
    "SELECT t.id FROM tag t"
    " WHERE t.deleted = 0 AND t.id IN (SELECT tag FROM tagging WHERE answer = ?1 AND deleted = 0)"
    " ORDER BY t.name, t.created, t.id" },

  { "tag-answers", "answer", 1,
    "SELECT t.id FROM answer t"
    " WHERE t.deleted = 0 AND t.id IN (SELECT answer FROM tagging WHERE tag = ?1 AND deleted = 0)"
    " ORDER BY t.pane, t.created, t.id" },

  { "lesson-tags", "tag", 1,
    "SELECT t.id FROM tag t"
    " WHERE t.deleted = 0 AND t.id IN (SELECT tag FROM tagging WHERE lesson = ?1 AND deleted = 0)"
    " ORDER BY t.name, t.created, t.id" },

  { "tag-lessons", "lesson", 1,
    "SELECT t.id FROM lesson t"
    " WHERE t.deleted = 0 AND t.id IN (SELECT lesson FROM tagging WHERE tag = ?1 AND deleted = 0)"
    " ORDER BY t.partnership, t.position NULLS LAST, t.created, t.id" },

  { "characteristic-tags", "tag", 1,
    "SELECT t.id FROM tag t"
    " WHERE t.deleted = 0 AND t.id IN"
    " (SELECT tag FROM tagging WHERE characteristic = ?1 AND deleted = 0)"
    " ORDER BY t.name, t.created, t.id" },

  { "tag-characteristics", "characteristic", 1,
    "SELECT t.id FROM characteristic t"
    " WHERE t.deleted = 0 AND t.id IN"
    " (SELECT characteristic FROM tagging WHERE tag = ?1 AND deleted = 0)"
    " ORDER BY t.partnership, t.position NULLS LAST, t.created, t.id" },

  { "agreement-tags", "tag", 1,
    "SELECT t.id FROM tag t"
    " WHERE t.deleted = 0 AND t.id IN"
    " (SELECT tag FROM tagging WHERE agreement = ?1 AND deleted = 0)"
    " ORDER BY t.name, t.created, t.id" },

  { "tag-agreements", "agreement", 1,
    "SELECT t.id FROM agreement t"
    " WHERE t.deleted = 0 AND t.id IN"
    " (SELECT agreement FROM tagging WHERE tag = ?1 AND deleted = 0)"
    " ORDER BY t.partnership, t.position NULLS LAST, t.created, t.id" },

  /* Of a pane of a partnership in all rounds */

  { "partnership-pane-findings", "finding", 2,
    "SELECT t.id FROM finding t"
    " WHERE t.deleted = 0 AND t.partnership = ?1 AND t.pane = ?2"
    " ORDER BY t.position NULLS LAST, t.created, t.id" },

  /* Steering: what was said in the interviews of a round about money and partners */

  { "round-said-line-items", "line_item", 1,
    "SELECT t.id FROM line_item t"
    " JOIN answer a ON a.id = t.answer AND a.deleted = 0"
    " JOIN interview i ON i.id = a.interview AND i.deleted = 0"
    " WHERE t.deleted = 0 AND i.round = ?1"
    " ORDER BY i.created, i.id, a.created, a.id, t.position NULLS LAST, t.created, t.id" },

  { "partnership-agreements-by-round", "agreement", 1,
    "SELECT t.id FROM agreement t"
    " LEFT JOIN round r ON r.id = t.round AND r.deleted = 0"
    " WHERE t.deleted = 0 AND t.partnership = ?1"
    " ORDER BY r.position NULLS LAST, r.date, r.created, r.id, t.position NULLS LAST, t.created,"
    " t.id" },

  /* What is read from files */

  { "import-mappings", "import_mapping", 1,
    "SELECT t.id FROM import_mapping t"
    " WHERE t.deleted = 0 AND t.kind = ?1"
    " ORDER BY t.created, t.id" },

  { NULL, NULL, 0, NULL },
};

const PpsQueryDefinition *
pps_queries_get_all (void)
{
  return queries;
}

const PpsQueryDefinition *
pps_queries_find (const char *name)
{
  for (const PpsQueryDefinition *query = queries; query->name != NULL; query++)
    {
      if (g_strcmp0 (query->name, name) == 0)
        return query;
    }

  return NULL;
}

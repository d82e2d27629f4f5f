/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-column.h"
#include "pps-consent-view.h"
#include "pps-drafts.h"
#include "pps-interview-aside.h"
#include "pps-interview-foot.h"
#include "pps-interview-jump.h"
#include "pps-interview-page.h"
#include "pps-interview-rail.h"
#include "pps-interview-review.h"
#include "pps-parked-list.h"
#include "pps-question-view.h"
#include "pps-respondent-window.h"
#include "pps-route.h"
#include "pps-statements-view.h"

G_BEGIN_DECLS

struct _PpsInterviewPage
{
  GtkWidget          parent_instance;

  GtkWidget         *header;
  AdwWindowTitle    *title;
  GtkWidget         *rail_button;
  GtkWidget         *notes_button;
  GtkWidget         *finish;
  GtkRevealer       *done_place;
  GtkLabel          *done;
  GtkWidget         *unlock;
  AdwStatusPage *unreadable;
  AdwFlap           *rail_flap;
  AdwFlap           *side_flap;
  PpsInterviewRail  *rail;
  PpsColumn         *column;
  PpsQuestionView   *question_view;
  PpsStatementsView *statements_view;
  PpsInterviewReview *review;
  PpsConsentView    *consent_view;
  GtkWidget         *consent_button;
  GtkLabel          *consent_word;
  PpsInterviewAside *aside;
  PpsInterviewFoot  *foot;
  PpsInterviewJump  *jump;

  PpsWorkspace      *workspace;
  PpsInterview      *interview;
  PpsRound          *round;
  PpsQuery          *answer_list;
  GHashTable        *answers;         /* id of a question -> PpsAnswer */
  GHashTable        *arrived;         /* ids of questions to which words were sent */
  PpsDrafts         *drafts;
  GPtrArray         *left_behind;     /* drafts of other interviews that could not be saved yet */
  PpsRoute          *route;
  char              *language;        /* of the questions */
  guint              step;
  char              *question;        /* of the step: the one that note, flag and keys are about;
                                         NULL at consent, which is no question of the guide */

  GtkWidget         *root;
  gint64             elapsed_before;  /* microseconds, up to when the page came into sight */
  gint64             in_sight_since;  /* monotonic time, 0 while it is not in sight */
  guint              clock_id;
  gboolean           paused;          /* the user stopped the clock */
  PpsRespondentWindow *respondent;    /* the second window, while it is open */
  guint              come_back_id;
  gboolean           come_back;       /* it may take the focus yet, and is to give it back */
  guint              refresh_id;
  guint              fold_id;
  GPtrArray         *earlier;         /* what was said to this question in an earlier round */
  gboolean           rail_shown;
  gboolean           notes_shown;
  PpsInterviewJump  *send;            /* where words are sent to */
  PpsAnswer         *sending;         /* what is being sent */
  guint              sending_from;
  guint              sending_to;
  GtkWidget         *parked_page;
  PpsParkedList     *parked;
  gboolean           parked_shown;    /* what is parked stands in the place of the question */
  gboolean           reviewing;       /* the review stands in the place of the question */
  gboolean           was_editable;
  gboolean           focus_owed;      /* opened before there was something to focus */
};

/* The page itself */

void        pps_interview_page_show_step    (PpsInterviewPage *self,
                                             guint             step,
                                             const char       *question,
                                             gboolean          focus);
void        pps_interview_page_focus_answer (PpsInterviewPage *self);
gboolean    pps_interview_page_is_editable  (PpsInterviewPage *self);

/**
 * pps_interview_page_get_answer:
 *
 * Returns: (nullable) (transfer none): the answer to the question that is open
 */
PpsAnswer  *pps_interview_page_get_answer   (PpsInterviewPage *self);

/**
 * pps_interview_page_note_edit:
 * @done: whether the edit is on disk
 * @error: (nullable): why not
 *
 * Tells the user what became of an edit, and shows what stands in the study.
 */
void        pps_interview_page_note_edit    (PpsInterviewPage *self,
                                             gboolean          done,
                                             const GError     *error);

void        pps_interview_page_refresh      (PpsInterviewPage *self);
void        pps_interview_page_keep_place   (PpsInterviewPage *self);

/* Its parts in other files */

void        pps_interview_page_install_actions (GtkWidgetClass   *klass);
void        pps_interview_page_update_actions  (PpsInterviewPage *self);
void        pps_interview_page_install_quote_actions (GtkWidgetClass *klass);
void        pps_interview_page_update_quote_actions (PpsInterviewPage *self);
void        pps_interview_page_install_same_actions (GtkWidgetClass *klass);
void        pps_interview_page_update_same_actions (PpsInterviewPage *self);
void        pps_interview_page_install_words_actions (GtkWidgetClass *klass);
void        pps_interview_page_set_flagged     (PpsInterviewPage *self,
                                                gboolean          flagged);
void        pps_interview_page_set_language    (PpsInterviewPage *self,
                                                const char       *language);
void        pps_interview_page_add_keys        (PpsInterviewPage *self);

/**
 * pps_interview_page_dup_language:
 *
 * Returns: (transfer full): the language the interview is held in
 */
char       *pps_interview_page_dup_language    (PpsInterviewPage *self);

/* Lets go of the drafts; those that cannot be saved stay until they can. */
void        pps_interview_page_leave_drafts    (PpsInterviewPage *self);

/* Shows, soon, what there is room for. */
void        pps_interview_page_follow_fold     (PpsInterviewPage *self);

/* What is shown where the interview is now */
void        pps_interview_page_show_title        (PpsInterviewPage *self);
void        pps_interview_page_show_done         (PpsInterviewPage *self);
void        pps_interview_page_show_aside        (PpsInterviewPage *self);
void        pps_interview_page_show_notes_button (PpsInterviewPage *self);
void        pps_interview_page_show_language     (PpsInterviewPage *self);
void        pps_interview_page_show_question     (PpsInterviewPage *self);

/* The question, consent, the review, or what is parked: one of them at a time. */
void        pps_interview_page_show_place        (PpsInterviewPage *self);
void        pps_interview_page_show_saved        (PpsInterviewPage *self);
void        pps_interview_page_show_neighbours   (PpsInterviewPage *self);

/* The review, and how an interview ends */
void        pps_interview_page_install_review_actions (GtkWidgetClass   *klass);
void        pps_interview_page_set_reviewing          (PpsInterviewPage *self,
                                                       gboolean          reviewing);
void        pps_interview_page_follow_review          (PpsInterviewPage *self);
void        pps_interview_page_jump_cb                (PpsInterviewPage *self,
                                                       int               kind,
                                                       const char       *question);

/* Consent, in a file of its own */
void        pps_interview_page_show_consent    (PpsInterviewPage *self);
gboolean    pps_interview_page_is_at_consent   (PpsInterviewPage *self);
void        pps_interview_page_install_consent_actions (GtkWidgetClass *klass);

/* Where an interview begins: at consent, or at the first question where that was given already. */
guint       pps_interview_page_get_first_step  (PpsInterviewPage *self);

void        pps_interview_page_start_clock     (PpsInterviewPage *self);
void        pps_interview_page_stop_clock      (PpsInterviewPage *self);
int         pps_interview_page_get_elapsed     (PpsInterviewPage *self);
void        pps_interview_page_set_paused      (PpsInterviewPage *self,
                                                gboolean          paused);
void        pps_interview_page_note_time       (PpsInterviewPage *self);
void        pps_interview_page_install_clock_actions (GtkWidgetClass *klass);

/* The window for the respondent */
void        pps_interview_page_install_respondent_actions (GtkWidgetClass *klass);
void        pps_interview_page_tell_respondent  (PpsInterviewPage *self);
void        pps_interview_page_blank_respondent (PpsInterviewPage *self);
void        pps_interview_page_close_respondent (PpsInterviewPage *self);
/* Words that belong elsewhere */
void        pps_interview_page_install_park_actions (GtkWidgetClass   *klass);
void        pps_interview_page_update_park_actions  (PpsInterviewPage *self);
void        pps_interview_page_follow_parked        (PpsInterviewPage *self);
void        pps_interview_page_set_parked_shown     (PpsInterviewPage *self,
                                                     gboolean          shown);
void        pps_interview_page_send_chosen_cb       (PpsInterviewPage *self,
                                                     guint             step);
void        pps_interview_page_parked_chosen_cb     (PpsInterviewPage *self,
                                                     gboolean          done);

/* Undo and redo across questions */
void        pps_interview_page_install_undo_actions (GtkWidgetClass   *klass);
void        pps_interview_page_update_undo_actions  (PpsInterviewPage *self);

G_END_DECLS

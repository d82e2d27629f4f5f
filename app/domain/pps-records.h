/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Every kind of record, in an order in which each refers only to kinds before it. */

#include "pps-study.h"
#include "pps-stakeholder-group.h"
#include "pps-partnership.h"
#include "pps-characteristic.h"
#include "pps-organisation.h"
#include "pps-respondent.h"
#include "pps-round.h"
#include "pps-guide-version.h"
#include "pps-interview.h"
#include "pps-interview-respondent.h"
#include "pps-consent.h"
#include "pps-answer.h"
#include "pps-quote.h"
#include "pps-line-item.h"
#include "pps-finding.h"
#include "pps-evidence.h"
#include "pps-pane-judgement.h"
#include "pps-cell-text.h"
#include "pps-indicator.h"
#include "pps-agreement.h"
#include "pps-lesson.h"
#include "pps-tag.h"
#include "pps-tagging.h"
#include "pps-event.h"
#include "pps-snapshot.h"

package org.mingping.appraisal.application.ballot;

import org.mingping.appraisal.model.ballot.BoxName;

/** A box was sealed; once that is certain, its key is destroyed. */
record BoxSealed(BoxName box) {
}

package org.mingping.appraisal.application.ballot;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.Infrastructure;
import org.mingping.appraisal.model.ballot.BoxName;
import org.mingping.appraisal.persistence.ballot.Boxes;

/**
 * Ends the vote into a box for good, in a transaction of its own, before its first mark is written. What a sealing has written when it is interrupted stays in
 * the log and in the heap, though nobody counts it; if anyone could still vote, that and the result would differ by just their marks.
 */
@Stateless
@Infrastructure("a step of closing: takes the name of the box that closing has entered alone")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EndingVote {

    @Inject
    private Boxes boxes;

    public void end(BoxName box) {
        boxes.end(box, Caller.current().scope());
    }
}

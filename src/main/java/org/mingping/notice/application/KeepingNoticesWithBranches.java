package org.mingping.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mingping.notice.persistence.NoticeBox;
import org.mingping.organisation.BranchesMoved;

/** A branch that gets another superior takes along what it and its members were told. */
@ApplicationScoped
class KeepingNoticesWithBranches {

    @Inject
    private NoticeBox box;

    void branchesMoved(@Observes BranchesMoved branches) {
        branches.moves().forEach(move -> box.follow(move.from(), move.to()));
    }
}

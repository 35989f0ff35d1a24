package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.MEMBER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.persistence.OwnAppraisals;

/** What a member finds of themselves: where it stands, and the grade when it is final (§1.12). */
@Stateless
public class ReadingOwnAppraisals {

    @Inject
    private OwnAppraisals own;

    /** Empty for an account that belongs to no member. */
    @UseCase(value = "appraisal.read-own", writes = false, roles = {MEMBER, BRANCH_OFFICER})
    public List<OwnAppraisals.Line> mine() {
        Long member = Caller.current().memberId();
        return member == null ? List.of() : own.of(member);
    }
}

package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.UseCase;
import org.mingping.dues.model.ReliefState;
import org.mingping.dues.persistence.Reliefs;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

/** Reductions and exemptions, for the branch that asks and the offices above it. */
@Stateless
public class ReadingReliefs {

    @Inject
    private Reliefs reliefs;

    /** What waits first. @param state null for all */
    @UseCase(value = "dues.read-reliefs", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<Reliefs.Line> page(ReliefState state, int page, int size) {
        return reliefs.page(state, null, page, Math.min(size, Page.MAX_SIZE));
    }

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.read-reliefs", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Reliefs.Line get(long id) {
        return reliefs.find(id).orElseThrow(Refusal::notFound);
    }
}

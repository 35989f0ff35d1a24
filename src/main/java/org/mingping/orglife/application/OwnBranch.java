package org.mingping.orglife.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.orglife.persistence.Branches;
import org.mingping.shared.Refusal;

/** The branch a use case is about: the caller's own, or, over the interface, one in the caller's scope named by its code. */
@ApplicationScoped
class OwnBranch {

    @Inject
    private Branches branches;

    /**
     * @param code or null for the caller's own
     * @throws Refusal NOT_FOUND where the code is none of a branch in scope; BRANCH_NEEDED where none is named and the caller acts for none
     */
    Branches.Branch named(String code) {
        return branches.find(code, Caller.current().organisationId())
                .orElseThrow(() -> code == null ? Refusal.invalid("BRANCH_NEEDED") : Refusal.notFound());
    }
}

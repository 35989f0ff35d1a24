package org.mingping.disposition.application;

import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.disposition.model.CaseView;

/** What of a case the caller may look at; asked by everything that shows one, so that no way of reading shows more than another. */
final class CaseViews {

    private CaseViews() {
    }

    /** An officer whose own case it is looks at it as the member they are. @param member whose case it is */
    static CaseView of(long member) {
        if (OwnCase.is(member)) {
            return CaseView.MEMBER;
        }
        return Caller.current().isConfinedToOwn() ? CaseView.EDUCATOR : CaseView.OFFICE;
    }
}

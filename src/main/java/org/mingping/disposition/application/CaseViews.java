package org.mingping.disposition.application;

import java.util.Collection;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.disposition.model.CaseView;
import org.mingping.disposition.persistence.CaseParts;

/** What of a case the caller may look at; asked by everything that shows one, so that no way of reading shows more than another. */
final class CaseViews {

    private CaseViews() {
    }

    /** An officer whose own case it is looks at it as the member they are. @param member whose case it is @param parts which the caller has in it */
    static CaseView of(long member, Collection<CaseParts.Part> parts) {
        if (OwnCase.is(member)) {
            return CaseView.MEMBER;
        }
        if (!Caller.current().isConfinedToOwn()) {
            return CaseView.OFFICE;
        }
        if (!parts.contains(CaseParts.Part.EDUCATOR)) {
            return CaseView.HELPER;
        }
        return parts.contains(CaseParts.Part.HELPER) ? CaseView.EDUCATOR_AND_HELPER : CaseView.EDUCATOR;
    }
}

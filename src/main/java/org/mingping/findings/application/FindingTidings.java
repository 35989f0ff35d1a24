package org.mingping.findings.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.findings.model.Finding;
import org.mingping.findings.persistence.FindingView;
import org.mingping.notice.NoticeWriter;
import org.mingping.shared.persistence.Database;

/** Tells those concerned what happened to a finding, with the way to it. */
@ApplicationScoped
class FindingTidings {

    @Inject
    private FindingView view;

    @Inject
    private NoticeWriter notices;

    @Inject
    private Database database;

    /** The branch and the member. */
    void decided(Finding finding) {
        List<String> values = List.of(finding.getKind().name(), finding.getState().name(), name(finding));
        notices.toOrganisation(finding.getScopePath(), FailureNotices.DECIDED, link(finding), values);
        notices.toMember(finding.getScopePath(), finding.getMemberId(), FailureNotices.DECIDED_OWN, link(finding), values);
    }

    /** The branch: the township wants it verified again. */
    void returned(Finding finding) {
        toBranch(finding, FailureNotices.RETURNED);
    }

    /** The branch: the member has stated something. */
    void stated(Finding finding) {
        toBranch(finding, FailureNotices.STATED);
    }

    /** The branch: the member has laid a paper beside it. */
    void laid(Finding finding) {
        toBranch(finding, FailureNotices.PAPER_LAID);
    }

    /** A member's account reaches nobody but itself: the notice is put with the branch's view. */
    private void toBranch(Finding finding, String kind) {
        List<String> values = List.of(finding.getKind().name(), finding.getState().name(), name(finding));
        database.whileSeeing(finding.getScopePath(), () -> notices.toOrganisation(finding.getScopePath(), kind, link(finding), values));
    }

    private String name(Finding finding) {
        return view.find(finding.getId()).orElseThrow().name();
    }

    private static String link(Finding finding) {
        return "/findings/finding.xhtml?id=" + finding.getId();
    }
}

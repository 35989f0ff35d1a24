package org.mingping.organisation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.organisation.application.BrowsingMembers;
import org.mingping.organisation.application.KeepingFormerMembers;
import org.mingping.organisation.model.MemberFilter;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Task;
import org.mingping.shared.web.TaskSource;
import org.mingping.shared.web.Urgency;

/** Where a county begins: nothing else can be done before the roster is in. Years later, records of former members whose term is over. */
@ApplicationScoped
public class OrganisationTasks implements TaskSource {

    @Inject
    private BrowsingMembers browsing;

    @Inject
    private KeepingFormerMembers formers;

    @Override
    public List<Task> tasks(Locale locale) {
        if (!Caller.current().is(Role.COUNTY_OFFICER)) {
            return List.of();
        }
        if (browsing.page(MemberFilter.EVERYBODY, 0, 1).total() > 0) {
            return formers(locale);
        }
        return List.of(new Task(Messages.text(locale, "organisation", "task.importRoster"), Messages.text(locale, "organisation", "task.importRoster.about"),
                null, null, null, Urgency.WAITING, OrganisationPages.IMPORT + "?kind=ROSTER"));
    }

    private List<Task> formers(Locale locale) {
        long due = formers.page(true, 0, 1).total();
        return due == 0 ? List.of() : List.of(new Task(Messages.text(locale, "organisation", "task.formers"), Messages.text(locale, "organisation", "task.formers.about", due),
                null, null, null, Urgency.WAITING, OrganisationPages.FORMER + "?due=true"));
    }
}

package org.mingping.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingping.access.Realm;
import org.mingping.shared.web.Plot;
import org.mingping.shared.web.ProgressSource;
import org.mingping.shared.web.Task;
import org.mingping.shared.web.TaskSource;
import org.mingping.shared.web.Upcoming;
import org.mingping.shared.web.Urgency;

/** {@code today.xhtml}: what waits for me, what is due soon, what is late; under it one plot of progress. */
@Named
@RequestScoped
public class TodayPage {

    private static final Comparator<Task> BY_DATE = Comparator.comparing(Task::date, Comparator.nullsLast(Comparator.naturalOrder()));

    @Inject
    private Frame frame;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<TaskSource> sources;

    @Inject
    @Any
    private Instance<ProgressSource> progress;

    private List<Task> tasks = List.of();
    private Upcoming next;
    private Plot plot;

    public void load() {
        tasks = sources.stream().flatMap(source -> source.tasks(frame.getLocale()).stream()).sorted(BY_DATE).toList();
        next = sources.stream().map(source -> source.next(frame.getLocale())).flatMap(Optional::stream)
                .min(Comparator.comparing(Upcoming::date)).orElse(null);
        plot = frame.getCaller().realm() == Realm.BRANCH ? null
                : progress.stream().map(source -> source.progress(frame.getLocale())).flatMap(Optional::stream).findFirst().orElse(null);
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public List<Task> getLate() {
        return of(Urgency.LATE);
    }

    public List<Task> getDueSoon() {
        return of(Urgency.DUE_SOON);
    }

    public List<Task> getWaiting() {
        return of(Urgency.WAITING);
    }

    public boolean isNothingToDo() {
        return tasks.isEmpty();
    }

    public Upcoming getNext() {
        return next;
    }

    public Plot getPlot() {
        return plot;
    }

    private List<Task> of(Urgency urgency) {
        return tasks.stream().filter(task -> task.urgency() == urgency).toList();
    }
}

package org.mingping.organisation.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mingping.access.Caller;
import org.mingping.shared.Refusal;

/** The uploads on an {@link ImportDesk}. Each keeps a file on the disk and a report in memory: few an account, and none for ever. */
final class ImportShelf {

    static final int MOST_OF_ONE = 5;

    private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();

    /**
     * Puts another one on; the account's oldest makes room where there are too many.
     *
     * @throws Refusal TOO_MANY_IMPORTS where all of them are being worked on
     */
    synchronized void put(ImportJob job) {
        List<ImportJob> own = of(job.owner());
        if (own.size() >= MOST_OF_ONE) {
            ImportJob oldest = own.stream().sorted(Comparator.comparing(ImportJob::handedIn)).filter(ImportJob::retire).findFirst()
                    .orElseThrow(() -> Refusal.conflict("TOO_MANY_IMPORTS"));
            jobs.remove(oldest.id());
        }
        jobs.put(job.id(), job);
    }

    Optional<ImportJob> find(String id, Caller owner) {
        return Optional.ofNullable(id).map(jobs::get).filter(job -> job.belongsTo(owner));
    }

    /** An account's own, the latest first. */
    List<ImportJob> of(Caller owner) {
        return jobs.values().stream().filter(job -> job.belongsTo(owner)).sorted(Comparator.comparing(ImportJob::handedIn).reversed()).toList();
    }

    /** @throws Refusal IMPORT_NOT_READY while it is being worked on */
    void remove(ImportJob job) {
        if (!job.retire()) {
            throw Refusal.conflict("IMPORT_NOT_READY");
        }
        jobs.remove(job.id());
    }

    void forgetOlderThan(Duration age, Instant now) {
        jobs.values().removeIf(job -> job.handedIn().plus(age).isBefore(now) && job.retire());
    }

    void forgetAll() {
        jobs.values().forEach(ImportJob::deleteFile);
        jobs.clear();
    }
}

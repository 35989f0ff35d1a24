package org.mingping.findings.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingping.findings.persistence.FindingView;
import org.mingping.organisation.Dossier;
import org.mingping.organisation.RecordedGround;
import org.mingping.shared.Messages;

/** A confirmed three-failures finding as a case's file holds it: its months, what the branch verified and what the township decided. */
@ApplicationScoped
public class RecordedFinding implements RecordedGround {

    @Inject
    private FindingView view;

    @Override
    public String kind() {
        return "finding";
    }

    @Override
    public List<Dossier.Part> papers(long id, OffsetDateTime since, Locale locale) {
        return view.find(id).map(found -> List.of(part(found, locale))).orElse(List.of());
    }

    private static Dossier.Part part(FindingView.Line found, Locale locale) {
        List<Dossier.Line> lines = new ArrayList<>();
        lines.add(line(locale, "kind", Messages.text(locale, "findings", "kind." + found.kind())));
        lines.add(line(locale, "months", found.failed().stream().map(month -> Messages.month(month, locale)).collect(Collectors.joining(Messages.text(locale, "findings", "recorded.and")))));
        add(lines, locale, "verification", found.verification());
        add(lines, locale, "decision", found.decision());
        return new Dossier.Part(Messages.text(locale, "findings", "recorded.title"), lines);
    }

    private static void add(List<Dossier.Line> lines, Locale locale, String key, String text) {
        if (text != null && !text.isBlank()) {
            lines.add(line(locale, key, text));
        }
    }

    private static Dossier.Line line(Locale locale, String key, String text) {
        return new Dossier.Line(Messages.text(locale, "findings", "recorded." + key), text);
    }
}

package org.mingping.disposition.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.RefusalKind;

/** A disposition that lacks a step is refused, and the refusal says which (domain §5): the sentence of its code with how many there are, then each defect. */
final class DefectsRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Defect> defects;

    /** @param code under which its sentence stands, with the number as its value @param defects one at least */
    DefectsRefusal(String code, List<Defect> defects) {
        super(RefusalKind.CONFLICT, code, CaseMoves.CLAUSE, defects.size());
        this.defects = List.copyOf(defects);
    }

    @Override
    public String sentence(Locale locale) {
        return defects.stream().map(defect -> Messages.text(locale, "disposition", "defects.one", defect.spokenClause(locale), defect.sentence(locale)))
                .collect(Collectors.joining("", super.sentence(locale), ""));
    }
}

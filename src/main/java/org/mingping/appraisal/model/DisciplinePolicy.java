package org.mingping.appraisal.model;

/** What the sanctions on record do to a grade, before any vote is looked at (§1.7). */
final class DisciplinePolicy {

    private final SanctionEffects effects;

    DisciplinePolicy(RuleSetParameters parameters) {
        this.effects = parameters.sanctions();
    }

    /** The strongest effect of those decided on or before the day of determination. */
    SanctionEffect strongest(GradeQuestion question, Worksheet worksheet) {
        SanctionEffect strongest = SanctionEffect.NONE;
        for (SanctionOnRecord sanction : question.sanctions()) {
            if (sanction.decidedOn().isAfter(question.determinedOn())) {
                worksheet.tried(Rule.SANCTION_AFTER_DETERMINATION, false, sanction.kind(), sanction.decidedOn(),
                        question.determinedOn());
                continue;
            }
            SanctionAge age = SanctionAge.of(sanction.decidedOn().getYear(), question.period().year());
            SanctionEffect effect = effects.of(sanction.kind(), age);
            worksheet.tried(Rule.SANCTION, effect != SanctionEffect.NONE, sanction.kind(), sanction.decidedOn(), age, effect);
            if (effect.compareTo(strongest) < 0) {
                strongest = effect;
            }
        }
        return strongest;
    }
}

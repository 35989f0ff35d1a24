package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingping.appraisal.model.Votes;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseBasis.Persuasion;
import org.mingping.disposition.model.CaseDecision.Meeting;
import org.mingping.disposition.model.CaseEducation.Evaluation;
import org.mingping.disposition.model.CaseEducation.Secret;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.WorkingCalendar;

/** Domain §5 read a second time, as plain conditions on a decided record: it asks none of the rules it is to find out ({@link Lawfulness}, {@link StepTable}, {@link EducationWeeks}). */
final class SectionFive {

    private static final Set<Disposition> EDUCATED = Set.of(Disposition.CLOSED_AS_QUALIFIED, Disposition.RECTIFICATION, Disposition.REMOVAL);
    private static final Set<Disposition> TOWNSHIP = Set.of(Disposition.CLOSED_AS_QUALIFIED, Disposition.CLOSED_AS_UNFOUNDED, Disposition.RECTIFICATION);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();

    private final CaseRecord record;
    private final Disposition disposition;
    private final Meeting meeting;
    private final List<String> broken = new ArrayList<>();

    private SectionFive(CaseRecord record) {
        this.record = record;
        this.disposition = record.decision().proposal().orElseThrow().disposition();
        this.meeting = record.decision().meeting().orElse(null);
    }

    /** The sentences of §5 that a decided case breaks. */
    static List<String> broken(CaseRecord record) {
        SectionFive read = new SectionFive(record);
        if (read.disposition == Disposition.CLOSED_AS_UNFOUNDED) {
            read.unfounded();
            read.superior();
            return read.broken;
        }
        read.ground();
        read.heard();
        if (EDUCATED.contains(read.disposition)) {
            read.educated();
            read.evaluated(record.education().evaluation());
        }
        read.met();
        read.superior();
        return read.broken;
    }

    /** What the table leaves open (decision 0004, 89): nothing is done to whom nothing was found against, and others than who looked for it say so. */
    private void unfounded() {
        CaseBasis basis = record.basis();
        must(basis.ground() != CaseGround.DECLINED_REGISTRATION, "what the member declared themself is nothing to be found");
        must(basis.verification().filter(one -> !one.by().isEmpty() && !one.by().contains(record.member()) && !one.established()).isPresent(), "named people verified and found nothing");
        must(basis.added().stream().noneMatch(one -> basis.verification().filter(found -> found.on().isBefore(one.on())).isPresent()), "also of what was added");
        must(record.hearing().statements().stream().allMatch(said -> said.answeredOn().isPresent()), "every statement is answered");
        PersonId approver = record.decision().approval().orElseThrow().by();
        must(basis.verification().filter(one -> one.by().contains(approver)).isEmpty() && record.hearing().talks().stream().noneMatch(one -> one.by().contains(approver)),
                "who verified or talked does not decide");
    }

    private boolean ownWish() {
        return disposition == Disposition.VOLUNTARY_WITHDRAWAL;
    }

    private void ground() {
        CaseBasis basis = record.basis();
        boolean wishes = basis.ground() == CaseGround.OWN_APPLICATION || basis.ground() == CaseGround.DECLINED_REGISTRATION;
        must(wishes == ownWish(), "a wish to leave ends in a voluntary withdrawal, and nothing else does");
        must(wishes || basis.confirmedOn().isPresent(), "the ground is confirmed");
        must(disposition != Disposition.SELF_WITHDRAWAL_REMOVAL || basis.ground() == CaseGround.THREE_FAILURES || threeFailuresAdded(),
                "self-withdrawal rests on three failures, of which the member was told and which were verified");
        if (ownWish()) {
            must(basis.application().filter(one -> one.written() && one.takenBackOn().isEmpty()).isPresent(), "there is a written application that stands");
            must(basis.attitude().filter(Attitude::asksToStay).isEmpty(), "nobody leaves of their own wish who asks to stay");
            return;
        }
        must(basis.verification().filter(one -> !one.by().isEmpty() && !one.by().contains(record.member()) && !one.on().isAfter(meeting.on())).isPresent(),
                "named people verified, before the meeting");
        must(disposition == Disposition.CLOSED_AS_QUALIFIED || basis.verification().orElseThrow().established(), "nothing is imposed on facts that are not established");
        boolean grave = basis.verification().orElseThrow().grave();
        boolean harm = basis.verification().orElseThrow().harm();
        must(disposition != Disposition.DIRECT_REMOVAL || grave && harm, "directly removed is who did something grave and does harm");
        Attitude says = basis.attitude().orElse(new Attitude(false, true, false, true, Persuasion.NOT_TRIED));
        must(disposition != Disposition.RECTIFICATION || !grave && says.asksToStay() && says.statesResolve() && says.statesMeasures(),
                "rectified is who did nothing grave, asks to stay, states resolve and measures");
        must(disposition != Disposition.PERSUADED_WITHDRAWAL || !says.statesResolve() && !says.acceptsEducation() && !says.asksToStay(),
                "persuaded is who neither wishes to correct nor accepts education, nor asks to stay");
        must(disposition != Disposition.PERSUADED_WITHDRAWAL || says.persuaded() == CaseBasis.Persuasion.AGREED, "whoever refuses to leave is not persuaded");
        must(disposition != Disposition.REMOVAL || says.persuaded() == Persuasion.REFUSED, "removed is who was persuaded and still refuses");
        must(disposition != Disposition.REMOVAL || grave || !(says.asksToStay() && says.statesResolve() && says.statesMeasures()) || record.failedRectification().isPresent(),
                "whoever may be given time to correct themself is not removed");
    }

    private boolean threeFailuresAdded() {
        return record.basis().added().stream().anyMatch(one -> one.ground() == CaseGround.THREE_FAILURES
                && record.decision().told().filter(told -> !told.on().isBefore(one.on())).isPresent()
                && record.basis().verification().filter(found -> !found.on().isBefore(one.on())).isPresent());
    }

    private void heard() {
        boolean talked = record.hearing().talks().stream().anyMatch(talk -> talk.by().size() >= 2 && !talk.by().contains(record.member()) && talk.minuted()
                && talk.statement() != OwnStatement.MISSING);
        List<CaseHearing.Attempt> attempts = record.hearing().attempts();
        boolean tried = attempts.stream().map(CaseHearing.Attempt::on).distinct().count() >= 3 && attempts.stream().map(CaseHearing.Attempt::way).distinct().count() >= 2
                && record.hearing().publishedOn().filter(day -> attempts.stream().noneMatch(one -> one.on().isAfter(day)))
                .filter(day -> CALENDAR.workingDayAfter(day, 10).isBefore(meeting.on())).isPresent();
        must(talked || tried, "two talked with the member, or three attempts and a publication stand for it");
        must(record.hearing().statements().stream().allMatch(said -> said.answeredOn().isPresent()), "every statement is answered");
        must(record.decision().told().filter(told -> told.meetingOn().equals(meeting.on()) && !CALENDAR.workingDayAfter(told.on().isAfter(told.recordedOn()) ? told.on() : told.recordedOn(), 5).isAfter(meeting.on())).isPresent(),
                "the member was told facts and day five working days ahead");
    }

    private void educated() {
        CaseEducation education = record.education();
        Set<PersonId> two = new HashSet<>(education.educators().stream().map(CaseEducation.Educator::person).toList());
        must(two.size() == 2 && education.educators().stream().allMatch(CaseEducation.Educator::fullMember) && !two.contains(record.member()), "two full members educate");
        Stream<PersonId> others = Stream.of(record.basis().verification().stream().flatMap(one -> one.by().stream()), record.hearing().talks().stream().flatMap(one -> one.by().stream()),
                record.hearing().attempts().stream().map(CaseHearing.Attempt::by), record.decision().proposal().stream().map(CaseDecision.Proposal::by),
                record.decision().review().stream().map(CaseDecision.Act::by)).flatMap(one -> one);
        must(others.noneMatch(two::contains), "who educates has no other part");
        LocalDate first = education.firstDay().orElse(LocalDate.MAX);
        LocalDate evaluated = education.evaluation().map(Evaluation::on).orElse(LocalDate.MIN);
        must(!first.isAfter(evaluated) && !evaluated.isBefore(first.plusWeeks(12)), "education lasts twelve weeks");
        for (int week = 0; week < 12 && !first.isAfter(evaluated); week++) {
            LocalDate from = first.plusWeeks(week);
            long days = education.sessions().stream().filter(one -> two.contains(one.by()) && !one.on().isBefore(from) && !one.on().isAfter(evaluated)).map(CaseEducation.Session::on)
                    .distinct().count();
            must(days >= 12 - week, "every week has its session, or a later one for it: from week " + (week + 1));
        }
    }

    private void evaluated(Optional<Evaluation> held) {
        must(held.isPresent(), "it was evaluated");
        held.ifPresent(evaluation -> {
            Votes votes = evaluation.votes();
            int n = votes.excellent() + votes.qualified() + votes.basicallyQualified() + votes.unqualified();
            int people = evaluation.secret().map(Secret::members).orElse(evaluation.voters().size()) + evaluation.representatives();
            boolean passed = n > 0 && (votes.excellent() + votes.qualified()) * 100 >= 60 * n && votes.unqualified() * 100 <= 15 * n;
            must(evaluation.representatives() > 0 && people >= 5 && n == people, "members and mass representatives evaluated, a sheet each, five at least");
            must(!evaluation.voters().contains(record.member()) && evaluation.notEntitled().isEmpty(), "nobody evaluates themself or without the right to");
            must(!evaluation.on().isAfter(meeting.on()), "the evaluation comes before the meeting");
            must(record.aftermath().appeals().stream().flatMap(appeal -> appeal.answer().stream()).filter(answer -> answer.upheld() && record.decision().rectification().flatMap(period -> period.reevaluation())
                    .filter(failed -> !answer.on().isBefore(failed)).isPresent()).noneMatch(answer -> evaluation.on().isBefore(answer.on())), "what follows an overturned rectification rests on an evaluation since");
            must(disposition != Disposition.CLOSED_AS_QUALIFIED || passed, "qualified again is who passed");
            must(disposition != Disposition.REMOVAL || !passed, "removed is who did not pass");
        });
    }

    private void met() {
        must(meeting.present() <= meeting.entitled() && meeting.inFavour() + meeting.against() <= meeting.present(), "the numbers can be");
        must(meeting.present() * 2 >= meeting.entitled(), "at least half came");
        must(ownWish() ? meeting.announced() : meeting.inFavour() * 2 > meeting.entitled(), "more than half are in favour, or a wish was announced");
        must(!meeting.voters().contains(record.member()) && meeting.notEntitled().isEmpty(), "nobody votes in their own case or without the right to");
        must(!record.decision().proposal().orElseThrow().on().isAfter(meeting.on()), "it was proposed before the meeting");
    }

    private void superior() {
        CaseDecision decision = record.decision();
        PersonId proposer = decision.proposal().orElseThrow().by();
        must(!proposer.equals(record.member()), "nobody proposes in their own case");
        if (ownWish()) {
            must(decision.approval().isEmpty() && record.aftermath().onFile().isPresent(), "a wish is filed, not approved");
            return;
        }
        Tier tier = TOWNSHIP.contains(disposition) ? Tier.TOWNSHIP : Tier.COUNTY;
        must(decision.approval().filter(one -> one.tier() == tier && !one.by().equals(proposer) && !one.by().equals(record.member())).isPresent(), "the right tier approved, and not who proposed");
        must(tier == Tier.TOWNSHIP || decision.review().filter(one -> !one.by().equals(proposer) && !one.by().equals(record.member())).isPresent(), "the township reviewed, and not who proposed");
        must(decision.review().filter(one -> decision.approval().filter(given -> given.by().equals(one.by())).isPresent()).isEmpty(), "who reviewed does not approve");
        decision.rectification().ifPresent(period -> {
            must(disposition != Disposition.RECTIFICATION, "nobody is rectified twice");
            must(!period.reformed() && period.reevaluation().filter(day -> !day.isBefore(period.from().plusMonths(period.months()))).isPresent(),
                    "something stronger follows a rectification that ran to its end and failed");
            must(disposition != Disposition.CLOSED_AS_QUALIFIED || record.aftermath().appeals().stream().anyMatch(appeal -> appeal.answer().filter(CaseAftermath.Answer::upheld).isPresent()),
                    "who failed it is not qualified again, but on appeal");
        });
    }

    private void must(boolean holds, String sentence) {
        if (!holds) {
            broken.add(sentence);
        }
    }
}

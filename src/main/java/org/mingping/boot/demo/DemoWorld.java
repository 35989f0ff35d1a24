package org.mingping.boot.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The demo as it is made up, before any of it is told to the application. */
record DemoWorld(DemoTree tree, DemoTexts texts, DemoCalendar calendar, List<DemoMember> members, DemoPast past, Map<String, Long> placesByCode) {

    static DemoWorld on(LocalDate today) {
        DemoTree tree = DemoTree.read();
        DemoTexts texts = new DemoTexts();
        DemoCalendar calendar = new DemoCalendar(today);
        List<DemoMember> members = new DemoPeople(texts, calendar.settled()).of(tree);
        return new DemoWorld(tree, texts, calendar, members, new DemoPast(members, texts, calendar.settled()), Map.of());
    }

    DemoWorld with(List<DemoLedger.Place> places) {
        return new DemoWorld(tree, texts, calendar, members, past,
                places.stream().collect(Collectors.toMap(DemoLedger.Place::code, DemoLedger.Place::id)));
    }

    List<DemoTree.Branch> firstBranches() {
        return tree.branches().stream().filter(branch -> !branch.isNew()).toList();
    }

    DemoTree.Branch branch(String code) {
        return tree.branches().stream().filter(branch -> branch.code().equals(code)).findFirst().orElseThrow();
    }

    List<DemoMember> membersOf(DemoTree.Branch branch) {
        return members.stream().filter(member -> member.branch().equals(branch)).toList();
    }

    Set<DemoMember> sanctioned() {
        return past.sanctions().stream().map(past::who).collect(Collectors.toSet());
    }
}

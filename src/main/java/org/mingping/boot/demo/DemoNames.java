package org.mingping.boot.demo;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/** Common surnames and given names, put together at random, no whole name twice. */
final class DemoNames {

    private final SplittableRandom random;
    private final String[] surnames;
    private final String[] male;
    private final String[] female;
    private final Set<String> taken = new HashSet<>();

    DemoNames(DemoTexts texts, SplittableRandom random) {
        this.random = random;
        this.surnames = texts.all("surnames");
        this.male = texts.all("given.male");
        this.female = texts.all("given.female");
    }

    String next(boolean isMale) {
        String name;
        do {
            String[] given = isMale ? male : female;
            // The commonest surnames stand first: the smaller of two draws prefers them.
            String surname = surnames[Math.min(random.nextInt(surnames.length), random.nextInt(surnames.length))];
            name = surname + given[random.nextInt(given.length)] + (random.nextInt(10) < 3 ? "" : given[random.nextInt(given.length)]);
        } while (!taken.add(name));
        return name;
    }
}

package org.mingping.boot.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingping.organisation.model.OrganisationKind;
import org.mingping.organisation.model.PersonnelCategory;

/** The organisations of the demo county, read from {@code demo/organisations.txt}. */
record DemoTree(List<Township> townships) {

    static final String COUNTY_CODE = "98";
    static final String COUNTY_NAME = "明山县委组织部";

    private static final String RESOURCE = "/demo/organisations.txt";

    /** A township-tier organisation with its branches: one pool of the quota. */
    record Township(String code, String key, String name, OrganisationKind kind, List<Branch> branches) {
    }

    /**
     * A branch.
     *
     * @param key   in ASCII, for its officers' usernames
     * @param size  of members
     * @param stage how far the current half-year has come there
     */
    record Branch(String code, String key, String name, PersonnelCategory category, int size, Stage stage, String townshipCode) {

        /** Whether it joins only after the current cycle has opened. */
        boolean isNew() {
            return stage == Stage.NEW;
        }
    }

    static DemoTree read() {
        List<Township> townships = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(DemoTree.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.strip().split(" ");
                if (line.startsWith(" ")) {
                    Township above = townships.get(townships.size() - 1);
                    above.branches().add(new Branch(words[0], words[1], words[2], PersonnelCategory.valueOf(words[3]), Integer.parseInt(words[4]),
                            Stage.valueOf(words[5]), above.code()));
                } else if (!line.startsWith("#")) {
                    townships.add(new Township(words[0], words[1], words[2], OrganisationKind.valueOf(words[3]), new ArrayList<>()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE, unreadable);
        }
        return new DemoTree(List.copyOf(townships));
    }

    List<Branch> branches() {
        return townships.stream().flatMap(township -> township.branches().stream()).toList();
    }

    Township above(Branch branch) {
        return townships.stream().filter(township -> township.code().equals(branch.townshipCode())).findFirst().orElseThrow();
    }
}

package org.mingping.appraisal.model.ballot;

/** A member's marks of one group of voters, or of both together where one is too small (§4). */
public record Tally(long member, String name, VoterGroup voterGroup, int excellent, int qualified, int basicallyQualified, int unqualified, int abstained) {
}

package org.mingping.findings;

/** The township confirmed that there was no good reason. A ground for a disposition case, and no more: the general meeting decides (Party Constitution Art. 9). */
public record FindingConfirmed(long findingId, long memberId, FailureKind kind) {
}

package org.mingping.audit.application;

import java.time.OffsetDateTime;

/** One entry. Values before and after are JSON objects of texts. */
public record JournalRow(long id, OffsetDateTime at, String username, String role, String organisation, String onBehalfOf, String via,
                         String useCase, String subjectKind, String subjectId, String subjectName, String outcome, String code,
                         String beforeValues, String afterValues) {
}

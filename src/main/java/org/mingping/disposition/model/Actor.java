package org.mingping.disposition.model;

import org.mingping.access.Role;

/** Who acts, and in which of their roles. */
public record Actor(PersonId person, Role role) {
}

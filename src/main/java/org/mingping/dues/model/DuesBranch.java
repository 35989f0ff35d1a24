package org.mingping.dues.model;

import java.io.Serializable;

/** A branch that collects. */
public record DuesBranch(long id, String code, String name, String scopePath) implements Serializable {
}

package org.mingping.organisation;

/**
 * The county this server serves.
 *
 * @param id   its key in every table, the id of its root organisation
 * @param path the root of all scopes, for example {@code /99/}
 */
public record County(long id, String code, String name, String path) {
}

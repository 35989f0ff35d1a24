package org.mingping.orglife.model;

/**
 * The branch something belongs to.
 *
 * @param county       the county's key
 * @param organisation the branch's id
 * @param path         its place in the tree
 */
public record Place(long county, long organisation, String path) {
}

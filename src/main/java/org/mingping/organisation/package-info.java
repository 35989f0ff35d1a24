/**
 * The tree of organisations of one county, its members with their history, sanctions and last years' grades, and the
 * import of the workbooks in which offices keep them. Every other room builds on this one; it knows none of them.
 */
package org.mingping.organisation;

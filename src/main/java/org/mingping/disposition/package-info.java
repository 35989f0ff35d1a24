/**
 * The disposition of members (domain §5): from the talk to the sealed file and the follow-up. What this room decides ends memberships, so every step is on file, nobody judges
 * their own case, and nothing is approved while a step is missing.
 */
package org.mingping.disposition;

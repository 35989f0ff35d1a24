/**
 * Preparation and registration (domain §6): before anyone is judged, everyone is asked. The county plans a campaign, each township-tier organisation prepares by its
 * dates, and every full member says in writing whether they still want to be one; what a branch approves of their corrections makes the ledger true. The room knows
 * organisations and rule sets; what it finds out others hear by its events ({@link org.mingping.registration.RegistrationDeclined}).
 */
package org.mingping.registration;

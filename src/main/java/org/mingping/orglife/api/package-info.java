/** Organisation life for other systems: see shared/api.md. */
package org.mingping.orglife.api;

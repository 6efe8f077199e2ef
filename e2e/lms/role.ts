/** The LTI roles that people of the practice LMS hold, as full URIs. */
export const learner = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";
export const instructor = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";
export const institutionAdministrator = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator";
/** Canvas sends it beside the institution's role, and no course role at all, for an administrator. */
export const systemUser = "http://purl.imsglobal.org/vocab/lis/v2/system/person#User";

/** A deployment of the tool in the tenant's LMS. `deploymentId` is the platform's name of it. Times in ms. */
export type Deployment = {
  id: string;
  deploymentId: string;
  label: string;
  status: "pending" | "active" | "disabled";
  firstLaunchAt: number | undefined;
  lastLaunchAt: number | undefined;
  createdAt: number;
  /** Why the LMS's services (people, grades) refused the tool last; undefined: they did not. */
  serviceProblem: { said: string; at: number } | undefined;
};

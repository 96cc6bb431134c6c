import type { RemediationStep } from "../../model/generated/result.ts";
import type { Credential } from "../../model/generated/snapshot.ts";
import { command } from "./shell.ts";
import {
  byHand,
  type CredentialSurroundings,
  isSwitchedOff,
  type RemediateAccount,
  type RemediateCredential,
  step,
} from "./step.ts";

/** Stands in a command for an id that has to be looked up first. IAM refuses it, because its ids are longer. */
const keyIdToFill = "KEY_ID";
const certificateIdToFill = "CERTIFICATE_ID";

/**
 * An access key of a user. Only the root user's own credentials can change a key of the root user.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/get-access-key-last-used.html
 * https://docs.aws.amazon.com/cli/latest/reference/iam/update-access-key.html
 * https://docs.aws.amazon.com/cli/latest/reference/iam/delete-access-key.html
 */
export const accessKeySteps: RemediateCredential = (credential, surroundings) => {
  if (isOfRoot(credential, surroundings)) return rootSteps(credential, surroundings, "access key");
  const { publicId, status } = surroundings;
  const user = { "user-name": userName(credential, surroundings) };
  const key = { ...user, "access-key-id": publicId ?? keyIdToFill };
  return [
    rightAccount(credential.id, surroundings),
    ...(publicId === undefined
      ? [step(findBy("key", credential, keyIdToFill), command("aws iam list-access-keys", user))]
      : []),
    step(
      "See when, where and for which service it was last used.",
      command("aws iam get-access-key-last-used", { "access-key-id": key["access-key-id"] }),
    ),
    ...(isSwitchedOff(status)
      ? []
      : [
          step(
            "Switch it off. `--status Active` undoes it.",
            command("aws iam update-access-key --status Inactive", key),
          ),
        ]),
    step(deletion(status), command("aws iam delete-access-key", key)),
  ];
};

/**
 * A password of a user, which has no state: it exists or it does not.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/get-user.html
 * https://docs.aws.amazon.com/cli/latest/reference/iam/delete-login-profile.html
 */
export const passwordSteps: RemediateCredential = (credential, surroundings) => {
  if (isOfRoot(credential, surroundings)) return rootPasswordSteps(credential, surroundings);
  const user = { "user-name": userName(credential, surroundings) };
  return [
    rightAccount(credential.id, surroundings),
    step(
      "See when somebody last signed in with it (PasswordLastUsed).",
      command("aws iam get-user --query User.PasswordLastUsed", user),
    ),
    step(
      "Delete the password: there is no switch for it. The user, its access keys and its sessions stay.",
      command("aws iam delete-login-profile", user),
    ),
  ];
};

/**
 * A signing certificate of a user. AWS records no use of it.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/update-signing-certificate.html
 * https://docs.aws.amazon.com/cli/latest/reference/iam/delete-signing-certificate.html
 */
export const certificateSteps: RemediateCredential = (credential, surroundings) => {
  if (isOfRoot(credential, surroundings)) return rootSteps(credential, surroundings, "signing certificate");
  const { publicId, status } = surroundings;
  const user = { "user-name": userName(credential, surroundings) };
  const certificate = { ...user, "certificate-id": publicId ?? certificateIdToFill };
  return [
    rightAccount(credential.id, surroundings),
    step(
      publicId === undefined
        ? findBy("certificate", credential, certificateIdToFill)
        : "See its state. AWS does not record when a certificate was used.",
      command("aws iam list-signing-certificates", user),
    ),
    ...(isSwitchedOff(status)
      ? []
      : [
          step(
            "Switch it off. `--status Active` undoes it.",
            command("aws iam update-signing-certificate --status Inactive", certificate),
          ),
        ]),
    step(deletion(status), command("aws iam delete-signing-certificate", certificate)),
  ];
};

/**
 * A secret of Secrets Manager. It holds what another system accepts, so that system comes first.
 * https://docs.aws.amazon.com/cli/latest/reference/secretsmanager/describe-secret.html
 * https://docs.aws.amazon.com/cli/latest/reference/secretsmanager/delete-secret.html (7 to 30 days)
 * https://docs.aws.amazon.com/cli/latest/reference/secretsmanager/remove-regions-from-replication.html
 */
export const secretSteps: RemediateCredential = (credential, surroundings) => {
  const { id, scope, replicas = [] } = credential;
  if (surroundings.status === "pending-deletion") return [];
  const secret = { region: scope ?? partOf(id, "region"), "secret-id": id };
  return [
    rightAccount(id, surroundings),
    step(
      "See the day on which anybody last read it (LastAccessedDate) and its tags.",
      command("aws secretsmanager describe-secret", secret),
    ),
    byHand(
      "At the system that the secret opens, make a new value and make the old one invalid: whoever has read the secret may hold a copy. Store the new value where it is still needed.",
    ),
    ...(replicas.length === 0
      ? []
      : [
          step(
            "Delete the copies in other regions: AWS deletes no secret that has copies.",
            command("aws secretsmanager remove-regions-from-replication", {
              ...secret,
              "remove-replica-regions": replicas,
            }),
          ),
        ]),
    step(
      "Delete it if nobody needs it. It can be restored for 30 days (`aws secretsmanager restore-secret`).",
      command("aws secretsmanager delete-secret --recovery-window-in-days 30", secret),
    ),
  ];
};

/**
 * An IAM user. Denying everything also ends what its sessions may do; deleting it cannot be undone.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSDenyAll.html
 * https://docs.aws.amazon.com/cli/latest/reference/iam/attach-user-policy.html
 * https://docs.aws.amazon.com/cli/latest/reference/iam/delete-user.html
 */
export const userSteps: RemediateAccount = (account, surroundings) => {
  const user = { "user-name": account.name };
  const denyAll = { "policy-arn": `arn:${partOf(account.id, "partition")}:iam::aws:policy/AWSDenyAll` };
  return [
    rightAccount(account.id, surroundings),
    step("See when somebody last signed in with its password.", command("aws iam get-user", user)),
    step(
      "See its access keys; `aws iam get-access-key-last-used --access-key-id` says of each when it was last used.",
      command("aws iam list-access-keys", user),
    ),
    step(
      "Deny it everything, from now on. `aws iam detach-user-policy` undoes it. Sessions of roles that it has assumed go on until they end.",
      command("aws iam attach-user-policy", { ...user, ...denyAll }),
    ),
    step("Later, delete its password if it has one.", command("aws iam delete-login-profile", user)),
    step(
      "See which policies are attached. Detach each (`aws iam detach-user-policy`).",
      command("aws iam list-attached-user-policies", user),
    ),
    step(
      "See which groups it is in. Take it out of each (`aws iam remove-user-from-group`).",
      command("aws iam list-groups-for-user", user),
    ),
    step(
      "Delete the user, which cannot be undone. AWS refuses it as long as the user has keys, certificates, MFA devices, policies or groups; the console removes them with the user.",
      command("aws iam delete-user", user),
    ),
  ];
};

/**
 * The root user, which cannot be deleted. What concerns it is done in the console, signed in as the root user.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html
 */
export const rootUserSteps: RemediateAccount = ({ id }, { source }) => [
  byHand(
    `The root user of ${accountInWords(id, source)} cannot be deleted. Sign in to the console of that account as the root user, choose Security credentials, delete its access keys, see that it has MFA, and give it a new password. Where AWS Organizations manages the account, root access can be removed in IAM under Root access management.`,
  ),
];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user_manage_delete-key.html */
function rootSteps({ id }: Credential, { source, status }: CredentialSurroundings, noun: string): RemediationStep[] {
  const article = /^[aeiou]/.test(noun) ? "an" : "a";
  const signIn = `Sign in to the console of ${accountInWords(id, source)} as the root user and choose Security credentials: AWS lets nobody else change ${article} ${noun} of the root user.`;
  if (isSwitchedOff(status)) return [byHand(`${signIn} Delete the ${noun}; it is switched off already.`)];
  return [
    byHand(`${signIn} See there when the ${noun} was last used, and deactivate it.`),
    byHand(`Delete the ${noun} in the same place once nothing has missed it.`),
  ];
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-password.html */
function rootPasswordSteps({ id }: Credential, { source }: CredentialSurroundings): RemediationStep[] {
  return [
    byHand(
      `The password of the root user of ${accountInWords(id, source)} has no switch. Sign in to the console of that account as the root user, choose Security credentials, and change the password; see that MFA is on.`,
    ),
  ];
}

/** https://docs.aws.amazon.com/cli/latest/reference/sts/get-caller-identity.html */
function rightAccount(arn: string, { source }: { readonly source: string }): RemediationStep {
  return step(
    `Sign in to ${accountInWords(arn, source)} first. This prints the account in which the commands will run.`,
    command("aws sts get-caller-identity --query Account --output text"),
  );
}

function accountInWords(arn: string, source: string): string {
  const account = partOf(arn, "account");
  return account === "" || source.includes(account) ? `AWS account ${source}` : `AWS account ${account} (${source})`;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function partOf(arn: string, part: "partition" | "region" | "account"): string {
  const [, partition = "aws", , region = "", account = ""] = arn.startsWith("arn:") ? arn.split(":") : [];
  return { partition, region, account }[part];
}

function userName({ name }: Credential, { account }: CredentialSurroundings): string {
  return account?.name ?? name;
}

function isOfRoot({ id }: Credential, { account }: CredentialSurroundings): boolean {
  return account?.kind === "root" || /^arn:[^:]*:iam::\d*:root\//.test(id);
}

function findBy(noun: string, { createdAt }: Credential, toFill: string): string {
  const made = createdAt === undefined ? "that is meant" : `that was made at ${createdAt}`;
  return `Find the id of the ${noun} ${made}, and put it in the place of ${toFill} below.`;
}

function deletion(status: string | undefined): string {
  return isSwitchedOff(status)
    ? "It is switched off already. Delete it, which cannot be undone."
    : "Delete it once nothing has missed it, which cannot be undone.";
}

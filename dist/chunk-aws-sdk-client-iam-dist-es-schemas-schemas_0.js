import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  ServiceException
} from "./chunk-smithy-core-dist-es-submodules-client-smithy-client-client-command-builder.js";
import {
  TypeRegistry
} from "./chunk-smithy-core-dist-es-submodules-schema-index.js";

// node_modules/@aws-sdk/client-iam/dist-es/models/IAMServiceException.js
var IAMServiceException = class _IAMServiceException extends ServiceException {
  static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.iam#IAMServiceException";
  constructor(options) {
    super(options), Object.setPrototypeOf(this, _IAMServiceException.prototype);
  }
};

// node_modules/@aws-sdk/client-iam/dist-es/models/errors.js
var ConcurrentModificationException = class _ConcurrentModificationException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#ConcurrentModificationException";
  name = "ConcurrentModificationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ConcurrentModificationException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _ConcurrentModificationException.prototype);
  }
}, NoSuchEntityException = class _NoSuchEntityException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#NoSuchEntityException";
  name = "NoSuchEntityException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "NoSuchEntityException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _NoSuchEntityException.prototype);
  }
}, ServiceFailureException = class _ServiceFailureException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#ServiceFailureException";
  name = "ServiceFailureException";
  $fault = "server";
  constructor(opts) {
    super({
      name: "ServiceFailureException",
      $fault: "server",
      ...opts
    }), Object.setPrototypeOf(this, _ServiceFailureException.prototype);
  }
}, AccountNotManagementOrDelegatedAdministratorException = class _AccountNotManagementOrDelegatedAdministratorException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#AccountNotManagementOrDelegatedAdministratorException";
  name = "AccountNotManagementOrDelegatedAdministratorException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "AccountNotManagementOrDelegatedAdministratorException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _AccountNotManagementOrDelegatedAdministratorException.prototype), this.Message = opts.Message;
  }
}, EntityAlreadyExistsException = class _EntityAlreadyExistsException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#EntityAlreadyExistsException";
  name = "EntityAlreadyExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "EntityAlreadyExistsException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _EntityAlreadyExistsException.prototype);
  }
}, InvalidInputException = class _InvalidInputException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#InvalidInputException";
  name = "InvalidInputException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidInputException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _InvalidInputException.prototype);
  }
}, LimitExceededException = class _LimitExceededException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#LimitExceededException";
  name = "LimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "LimitExceededException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _LimitExceededException.prototype);
  }
}, MalformedPolicyDocumentException = class _MalformedPolicyDocumentException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#MalformedPolicyDocumentException";
  name = "MalformedPolicyDocumentException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "MalformedPolicyDocumentException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _MalformedPolicyDocumentException.prototype);
  }
}, NameConflictException = class _NameConflictException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#NameConflictException";
  name = "NameConflictException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "NameConflictException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _NameConflictException.prototype);
  }
}, RoleModifiedException = class _RoleModifiedException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#RoleModifiedException";
  name = "RoleModifiedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "RoleModifiedException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _RoleModifiedException.prototype);
  }
}, RoleTemplateDisabledException = class _RoleTemplateDisabledException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#RoleTemplateDisabledException";
  name = "RoleTemplateDisabledException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "RoleTemplateDisabledException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _RoleTemplateDisabledException.prototype);
  }
}, UnmodifiableEntityException = class _UnmodifiableEntityException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#UnmodifiableEntityException";
  name = "UnmodifiableEntityException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UnmodifiableEntityException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _UnmodifiableEntityException.prototype);
  }
}, PolicyNotAttachableException = class _PolicyNotAttachableException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#PolicyNotAttachableException";
  name = "PolicyNotAttachableException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "PolicyNotAttachableException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _PolicyNotAttachableException.prototype);
  }
}, EntityTemporarilyUnmodifiableException = class _EntityTemporarilyUnmodifiableException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#EntityTemporarilyUnmodifiableException";
  name = "EntityTemporarilyUnmodifiableException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "EntityTemporarilyUnmodifiableException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _EntityTemporarilyUnmodifiableException.prototype);
  }
}, InvalidUserTypeException = class _InvalidUserTypeException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#InvalidUserTypeException";
  name = "InvalidUserTypeException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidUserTypeException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _InvalidUserTypeException.prototype);
  }
}, PasswordPolicyViolationException = class _PasswordPolicyViolationException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#PasswordPolicyViolationException";
  name = "PasswordPolicyViolationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "PasswordPolicyViolationException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _PasswordPolicyViolationException.prototype);
  }
}, OpenIdIdpCommunicationErrorException = class _OpenIdIdpCommunicationErrorException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#OpenIdIdpCommunicationErrorException";
  name = "OpenIdIdpCommunicationErrorException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "OpenIdIdpCommunicationErrorException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _OpenIdIdpCommunicationErrorException.prototype);
  }
}, ServiceNotSupportedException = class _ServiceNotSupportedException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#ServiceNotSupportedException";
  name = "ServiceNotSupportedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ServiceNotSupportedException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _ServiceNotSupportedException.prototype);
  }
}, DeleteConflictException = class _DeleteConflictException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#DeleteConflictException";
  name = "DeleteConflictException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeleteConflictException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _DeleteConflictException.prototype);
  }
}, OrganizationNotFoundException = class _OrganizationNotFoundException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#OrganizationNotFoundException";
  name = "OrganizationNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "OrganizationNotFoundException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _OrganizationNotFoundException.prototype), this.Message = opts.Message;
  }
}, OrganizationNotInAllFeaturesModeException = class _OrganizationNotInAllFeaturesModeException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#OrganizationNotInAllFeaturesModeException";
  name = "OrganizationNotInAllFeaturesModeException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "OrganizationNotInAllFeaturesModeException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _OrganizationNotInAllFeaturesModeException.prototype), this.Message = opts.Message;
  }
}, ServiceAccessNotEnabledException = class _ServiceAccessNotEnabledException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#ServiceAccessNotEnabledException";
  name = "ServiceAccessNotEnabledException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "ServiceAccessNotEnabledException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _ServiceAccessNotEnabledException.prototype), this.Message = opts.Message;
  }
}, FeatureDisabledException = class _FeatureDisabledException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#FeatureDisabledException";
  name = "FeatureDisabledException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "FeatureDisabledException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _FeatureDisabledException.prototype);
  }
}, InvalidAuthenticationCodeException = class _InvalidAuthenticationCodeException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#InvalidAuthenticationCodeException";
  name = "InvalidAuthenticationCodeException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidAuthenticationCodeException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _InvalidAuthenticationCodeException.prototype);
  }
}, CallerIsNotManagementAccountException = class _CallerIsNotManagementAccountException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#CallerIsNotManagementAccountException";
  name = "CallerIsNotManagementAccountException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "CallerIsNotManagementAccountException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _CallerIsNotManagementAccountException.prototype), this.Message = opts.Message;
  }
}, FeatureEnabledException = class _FeatureEnabledException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#FeatureEnabledException";
  name = "FeatureEnabledException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "FeatureEnabledException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _FeatureEnabledException.prototype);
  }
}, ReportGenerationLimitExceededException = class _ReportGenerationLimitExceededException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#ReportGenerationLimitExceededException";
  name = "ReportGenerationLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ReportGenerationLimitExceededException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _ReportGenerationLimitExceededException.prototype);
  }
}, CredentialReportExpiredException = class _CredentialReportExpiredException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#CredentialReportExpiredException";
  name = "CredentialReportExpiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "CredentialReportExpiredException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _CredentialReportExpiredException.prototype);
  }
}, CredentialReportNotPresentException = class _CredentialReportNotPresentException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#CredentialReportNotPresentException";
  name = "CredentialReportNotPresentException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "CredentialReportNotPresentException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _CredentialReportNotPresentException.prototype);
  }
}, CredentialReportNotReadyException = class _CredentialReportNotReadyException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#CredentialReportNotReadyException";
  name = "CredentialReportNotReadyException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "CredentialReportNotReadyException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _CredentialReportNotReadyException.prototype);
  }
}, UnrecognizedPublicKeyEncodingException = class _UnrecognizedPublicKeyEncodingException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#UnrecognizedPublicKeyEncodingException";
  name = "UnrecognizedPublicKeyEncodingException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UnrecognizedPublicKeyEncodingException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _UnrecognizedPublicKeyEncodingException.prototype);
  }
}, PolicyEvaluationException = class _PolicyEvaluationException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#PolicyEvaluationException";
  name = "PolicyEvaluationException";
  $fault = "server";
  constructor(opts) {
    super({
      name: "PolicyEvaluationException",
      $fault: "server",
      ...opts
    }), Object.setPrototypeOf(this, _PolicyEvaluationException.prototype);
  }
}, KeyPairMismatchException = class _KeyPairMismatchException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#KeyPairMismatchException";
  name = "KeyPairMismatchException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "KeyPairMismatchException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _KeyPairMismatchException.prototype);
  }
}, MalformedCertificateException = class _MalformedCertificateException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#MalformedCertificateException";
  name = "MalformedCertificateException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "MalformedCertificateException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _MalformedCertificateException.prototype);
  }
}, DuplicateCertificateException = class _DuplicateCertificateException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#DuplicateCertificateException";
  name = "DuplicateCertificateException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DuplicateCertificateException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _DuplicateCertificateException.prototype);
  }
}, InvalidCertificateException = class _InvalidCertificateException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#InvalidCertificateException";
  name = "InvalidCertificateException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidCertificateException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _InvalidCertificateException.prototype);
  }
}, DuplicateSSHPublicKeyException = class _DuplicateSSHPublicKeyException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#DuplicateSSHPublicKeyException";
  name = "DuplicateSSHPublicKeyException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DuplicateSSHPublicKeyException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _DuplicateSSHPublicKeyException.prototype);
  }
}, InvalidPublicKeyException = class _InvalidPublicKeyException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#InvalidPublicKeyException";
  name = "InvalidPublicKeyException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidPublicKeyException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _InvalidPublicKeyException.prototype);
  }
};

// node_modules/@aws-sdk/client-iam/dist-es/schemas/schemas_0.js
var _A = "Arn";
var _AAc = "AccountAliases";
var _ACt = "AttachmentCount";
var _AKI = "AccessKeyId", _AKLU = "AccessKeyLastUsed", _AKM = "AccessKeyMetadata", _AMP = "AttachedManagedPolicies";
var _ANMODAE = "AccountNotManagementOrDelegatedAdministratorException";
var _AP = "AttachedPolicy", _APB = "AttachedPermissionsBoundary";
var _ARPD = "AssumeRolePolicyDocument";
var _CB = "CertificateBody";
var _CD = "CreateDate";
var _CI = "CertificateId";
var _CINMAE = "CallerIsNotManagementAccountException";
var _CME = "ConcurrentModificationException";
var _CREE = "CredentialReportExpiredException", _CRNPE = "CredentialReportNotPresentException", _CRNRE = "CredentialReportNotReadyException";
var _Cer = "Certificates";
var _Co = "Content";
var _D = "Description";
var _DCE = "DeleteConflictException", _DCEu = "DuplicateCertificateException";
var _DSSHPKE = "DuplicateSSHPublicKeyException";
var _DVI = "DefaultVersionId";
var _Do = "Document";
var _EAEE = "EntityAlreadyExistsException";
var _EDn = "EnableDate";
var _ETUE = "EntityTemporarilyUnmodifiableException";
var _F = "Filter", _FDE = "FeatureDisabledException", _FEE = "FeatureEnabledException";
var _GAAD = "GetAccountAuthorizationDetails", _GAADR = "GetAccountAuthorizationDetailsRequest", _GAADRe = "GetAccountAuthorizationDetailsResponse", _GAKLU = "GetAccessKeyLastUsed", _GAKLUR = "GetAccessKeyLastUsedRequest", _GAKLURe = "GetAccessKeyLastUsedResponse";
var _GAS = "GetAccountSummary", _GASR = "GetAccountSummaryResponse";
var _GCR = "GenerateCredentialReport", _GCRR = "GenerateCredentialReportResponse", _GCRRe = "GetCredentialReportResponse", _GCRe = "GetCredentialReport", _GD = "GroupDetail", _GDL = "GroupDetailList";
var _GI = "GroupId";
var _GL = "GroupList", _GLP = "GetLoginProfile", _GLPR = "GetLoginProfileRequest", _GLPRe = "GetLoginProfileResponse";
var _GN = "GroupName";
var _GPL = "GroupPolicyList";
var _GT = "GeneratedTime", _GU = "GetUser";
var _GUR = "GetUserRequest", _GURe = "GetUserResponse";
var _IA = "IsAttachable", _IACE = "InvalidAuthenticationCodeException", _ICE = "InvalidCertificateException", _IDV = "IsDefaultVersion";
var _IIE = "InvalidInputException", _IP = "InstanceProfile", _IPI = "InstanceProfileId";
var _IPKE = "InvalidPublicKeyException", _IPL = "InstanceProfileList", _IPN = "InstanceProfileName";
var _IT = "IsTruncated", _IUTE = "InvalidUserTypeException";
var _K = "Key";
var _KPME = "KeyPairMismatchException";
var _LAA = "ListAccountAliases", _LAAR = "ListAccountAliasesRequest", _LAARi = "ListAccountAliasesResponse";
var _LAK = "ListAccessKeys", _LAKR = "ListAccessKeysRequest", _LAKRi = "ListAccessKeysResponse";
var _LEE = "LimitExceededException";
var _LMFAD = "ListMFADevices", _LMFADR = "ListMFADevicesRequest", _LMFADRi = "ListMFADevicesResponse";
var _LP = "LoginProfile";
var _LSCRis = "ListSigningCertificatesRequest", _LSCRist = "ListSigningCertificatesResponse";
var _LSCi = "ListSigningCertificates";
var _LUD = "LastUsedDate";
var _M = "Message";
var _MCE = "MalformedCertificateException";
var _MFAD = "MFADevices", _MFADe = "MFADevice", _MI = "MaxItems";
var _MPD = "ManagedPolicyDetail", _MPDE = "MalformedPolicyDocumentException", _MPDLT = "ManagedPolicyDetailListType";
var _MSD = "MaxSessionDuration";
var _Ma = "Marker";
var _NCE = "NameConflictException";
var _NSEE = "NoSuchEntityException";
var _OIICEE = "OpenIdIdpCommunicationErrorException";
var _ONFE = "OrganizationNotFoundException", _ONIAFME = "OrganizationNotInAllFeaturesModeException";
var _PA = "PolicyArn";
var _PB = "PermissionsBoundary", _PBA = "PermissionsBoundaryArn";
var _PBT = "PermissionsBoundaryType", _PBUC = "PermissionsBoundaryUsageCount";
var _PD = "PolicyDocument";
var _PDo = "PolicyDetail", _PEE = "PolicyEvaluationException";
var _PI = "PolicyId";
var _PLU = "PasswordLastUsed", _PN = "PolicyName", _PNAE = "PolicyNotAttachableException";
var _PPVE = "PasswordPolicyViolationException";
var _PRR = "PasswordResetRequired";
var _PV = "PolicyVersion", _PVL = "PolicyVersionList", _Pa = "Path";
var _Pol = "Policies";
var _R = "Region";
var _RD = "RoleDetail", _RDL = "RoleDetailList";
var _RF = "ReportFormat", _RGLEE = "ReportGenerationLimitExceededException";
var _RIo = "RoleId";
var _RLU = "RoleLastUsed";
var _RME = "RoleModifiedException";
var _RN = "RoleName";
var _RPL = "RolePolicyList";
var _RTDE = "RoleTemplateDisabledException";
var _Ro = "Role", _Rol = "Roles", _S = "Status";
var _SANEE = "ServiceAccessNotEnabledException";
var _SCi = "SigningCertificate";
var _SFE = "ServiceFailureException";
var _SM = "SummaryMap", _SN = "ServiceName", _SNSE = "ServiceNotSupportedException";
var _SNer = "SerialNumber";
var _SRT = "SourceRoleTemplate";
var _St = "State";
var _T = "Tags", _TA = "TemplateArn";
var _TMV = "TemplateMinorVersion";
var _Ta = "Tag";
var _UD = "UpdateDate", _UDL = "UserDetailList";
var _UDp = "UploadDate", _UDs = "UserDetail", _UEE = "UnmodifiableEntityException";
var _UI = "UserId";
var _UN = "UserName";
var _UPKEE = "UnrecognizedPublicKeyEncodingException", _UPL = "UserPolicyList";
var _Us = "User";
var _VI = "VersionId";
var _Val = "Value", _aKMLT = "accessKeyMetadataListType";
var _aPLT = "attachedPoliciesListType", _aQE = "awsQueryError", _c = "client", _cLT = "certificateListType";
var _e = "error";
var _gDLT = "groupDetailListType";
var _hE = "httpError", _iPLT = "instanceProfileListType";
var _m = "message", _mDLT = "mfaDeviceListType";
var _pDLTo = "policyDetailListType", _pDVLT = "policyDocumentVersionListType";
var _rDLT = "roleDetailListType", _rLT = "roleListType", _s = "smithy.ts.sdk.synthetic.com.amazonaws.iam";
var _se = "server", _tLT = "tagListType";
var _uDLT = "userDetailListType";
var n0 = "com.amazonaws.iam", _s_registry = new TypeRegistry(_s), IAMServiceException$ = [-3, _s, "IAMServiceException", 0, [], []];
_s_registry.registerError(IAMServiceException$, IAMServiceException);
var n0_registry = new TypeRegistry(n0), AccountNotManagementOrDelegatedAdministratorException$ = [
  -3,
  n0,
  _ANMODAE,
  { [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(AccountNotManagementOrDelegatedAdministratorException$, AccountNotManagementOrDelegatedAdministratorException);
var CallerIsNotManagementAccountException$ = [
  -3,
  n0,
  _CINMAE,
  { [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(CallerIsNotManagementAccountException$, CallerIsNotManagementAccountException);
var ConcurrentModificationException$ = [
  -3,
  n0,
  _CME,
  { [_aQE]: ["ConcurrentModification", 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(ConcurrentModificationException$, ConcurrentModificationException);
var CredentialReportExpiredException$ = [
  -3,
  n0,
  _CREE,
  { [_aQE]: ["ReportExpired", 410], [_e]: _c, [_hE]: 410 },
  [_m],
  [0]
];
n0_registry.registerError(CredentialReportExpiredException$, CredentialReportExpiredException);
var CredentialReportNotPresentException$ = [
  -3,
  n0,
  _CRNPE,
  { [_aQE]: ["ReportNotPresent", 410], [_e]: _c, [_hE]: 410 },
  [_m],
  [0]
];
n0_registry.registerError(CredentialReportNotPresentException$, CredentialReportNotPresentException);
var CredentialReportNotReadyException$ = [
  -3,
  n0,
  _CRNRE,
  { [_aQE]: ["ReportInProgress", 404], [_e]: _c, [_hE]: 404 },
  [_m],
  [0]
];
n0_registry.registerError(CredentialReportNotReadyException$, CredentialReportNotReadyException);
var DeleteConflictException$ = [
  -3,
  n0,
  _DCE,
  { [_aQE]: ["DeleteConflict", 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(DeleteConflictException$, DeleteConflictException);
var DuplicateCertificateException$ = [
  -3,
  n0,
  _DCEu,
  { [_aQE]: ["DuplicateCertificate", 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(DuplicateCertificateException$, DuplicateCertificateException);
var DuplicateSSHPublicKeyException$ = [
  -3,
  n0,
  _DSSHPKE,
  { [_aQE]: ["DuplicateSSHPublicKey", 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(DuplicateSSHPublicKeyException$, DuplicateSSHPublicKeyException);
var EntityAlreadyExistsException$ = [
  -3,
  n0,
  _EAEE,
  { [_aQE]: ["EntityAlreadyExists", 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(EntityAlreadyExistsException$, EntityAlreadyExistsException);
var EntityTemporarilyUnmodifiableException$ = [
  -3,
  n0,
  _ETUE,
  { [_aQE]: ["EntityTemporarilyUnmodifiable", 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(EntityTemporarilyUnmodifiableException$, EntityTemporarilyUnmodifiableException);
var FeatureDisabledException$ = [
  -3,
  n0,
  _FDE,
  { [_aQE]: ["FeatureDisabled", 404], [_e]: _c, [_hE]: 404 },
  [_m],
  [0]
];
n0_registry.registerError(FeatureDisabledException$, FeatureDisabledException);
var FeatureEnabledException$ = [
  -3,
  n0,
  _FEE,
  { [_aQE]: ["FeatureEnabled", 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(FeatureEnabledException$, FeatureEnabledException);
var InvalidAuthenticationCodeException$ = [
  -3,
  n0,
  _IACE,
  { [_aQE]: ["InvalidAuthenticationCode", 403], [_e]: _c, [_hE]: 403 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidAuthenticationCodeException$, InvalidAuthenticationCodeException);
var InvalidCertificateException$ = [
  -3,
  n0,
  _ICE,
  { [_aQE]: ["InvalidCertificate", 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidCertificateException$, InvalidCertificateException);
var InvalidInputException$ = [
  -3,
  n0,
  _IIE,
  { [_aQE]: ["InvalidInput", 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidInputException$, InvalidInputException);
var InvalidPublicKeyException$ = [
  -3,
  n0,
  _IPKE,
  { [_aQE]: ["InvalidPublicKey", 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidPublicKeyException$, InvalidPublicKeyException);
var InvalidUserTypeException$ = [
  -3,
  n0,
  _IUTE,
  { [_aQE]: ["InvalidUserType", 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidUserTypeException$, InvalidUserTypeException);
var KeyPairMismatchException$ = [
  -3,
  n0,
  _KPME,
  { [_aQE]: ["KeyPairMismatch", 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(KeyPairMismatchException$, KeyPairMismatchException);
var LimitExceededException$ = [
  -3,
  n0,
  _LEE,
  { [_aQE]: ["LimitExceeded", 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(LimitExceededException$, LimitExceededException);
var MalformedCertificateException$ = [
  -3,
  n0,
  _MCE,
  { [_aQE]: ["MalformedCertificate", 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(MalformedCertificateException$, MalformedCertificateException);
var MalformedPolicyDocumentException$ = [
  -3,
  n0,
  _MPDE,
  { [_aQE]: ["MalformedPolicyDocument", 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(MalformedPolicyDocumentException$, MalformedPolicyDocumentException);
var NameConflictException$ = [
  -3,
  n0,
  _NCE,
  { [_aQE]: ["NameConflict", 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(NameConflictException$, NameConflictException);
var NoSuchEntityException$ = [
  -3,
  n0,
  _NSEE,
  { [_aQE]: ["NoSuchEntity", 404], [_e]: _c, [_hE]: 404 },
  [_m],
  [0]
];
n0_registry.registerError(NoSuchEntityException$, NoSuchEntityException);
var OpenIdIdpCommunicationErrorException$ = [
  -3,
  n0,
  _OIICEE,
  { [_aQE]: ["OpenIdIdpCommunicationError", 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(OpenIdIdpCommunicationErrorException$, OpenIdIdpCommunicationErrorException);
var OrganizationNotFoundException$ = [
  -3,
  n0,
  _ONFE,
  { [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(OrganizationNotFoundException$, OrganizationNotFoundException);
var OrganizationNotInAllFeaturesModeException$ = [
  -3,
  n0,
  _ONIAFME,
  { [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(OrganizationNotInAllFeaturesModeException$, OrganizationNotInAllFeaturesModeException);
var PasswordPolicyViolationException$ = [
  -3,
  n0,
  _PPVE,
  { [_aQE]: ["PasswordPolicyViolation", 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(PasswordPolicyViolationException$, PasswordPolicyViolationException);
var PolicyEvaluationException$ = [
  -3,
  n0,
  _PEE,
  { [_aQE]: ["PolicyEvaluation", 500], [_e]: _se, [_hE]: 500 },
  [_m],
  [0]
];
n0_registry.registerError(PolicyEvaluationException$, PolicyEvaluationException);
var PolicyNotAttachableException$ = [
  -3,
  n0,
  _PNAE,
  { [_aQE]: ["PolicyNotAttachable", 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(PolicyNotAttachableException$, PolicyNotAttachableException);
var ReportGenerationLimitExceededException$ = [
  -3,
  n0,
  _RGLEE,
  { [_aQE]: ["ReportGenerationLimitExceeded", 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(ReportGenerationLimitExceededException$, ReportGenerationLimitExceededException);
var RoleModifiedException$ = [
  -3,
  n0,
  _RME,
  { [_aQE]: ["RoleModified", 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(RoleModifiedException$, RoleModifiedException);
var RoleTemplateDisabledException$ = [
  -3,
  n0,
  _RTDE,
  { [_aQE]: ["RoleTemplateDisabled", 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(RoleTemplateDisabledException$, RoleTemplateDisabledException);
var ServiceAccessNotEnabledException$ = [
  -3,
  n0,
  _SANEE,
  { [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(ServiceAccessNotEnabledException$, ServiceAccessNotEnabledException);
var ServiceFailureException$ = [
  -3,
  n0,
  _SFE,
  { [_aQE]: ["ServiceFailure", 500], [_e]: _se, [_hE]: 500 },
  [_m],
  [0]
];
n0_registry.registerError(ServiceFailureException$, ServiceFailureException);
var ServiceNotSupportedException$ = [
  -3,
  n0,
  _SNSE,
  { [_aQE]: ["NotSupportedService", 404], [_e]: _c, [_hE]: 404 },
  [_m],
  [0]
];
n0_registry.registerError(ServiceNotSupportedException$, ServiceNotSupportedException);
var UnmodifiableEntityException$ = [
  -3,
  n0,
  _UEE,
  { [_aQE]: ["UnmodifiableEntity", 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(UnmodifiableEntityException$, UnmodifiableEntityException);
var UnrecognizedPublicKeyEncodingException$ = [
  -3,
  n0,
  _UPKEE,
  { [_aQE]: ["UnrecognizedPublicKeyEncoding", 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(UnrecognizedPublicKeyEncodingException$, UnrecognizedPublicKeyEncodingException);
var errorTypeRegistries = [
  _s_registry,
  n0_registry
];
var AccessKeyLastUsed$ = [
  3,
  n0,
  _AKLU,
  0,
  [_SN, _R, _LUD],
  [0, 0, 4],
  2
], AccessKeyMetadata$ = [
  3,
  n0,
  _AKM,
  0,
  [_UN, _AKI, _S, _CD],
  [0, 0, 0, 4]
];
var AttachedPermissionsBoundary$ = [
  3,
  n0,
  _APB,
  0,
  [_PBT, _PBA],
  [0, 0]
], AttachedPolicy$ = [
  3,
  n0,
  _AP,
  0,
  [_PN, _PA],
  [0, 0]
];
var GenerateCredentialReportResponse$ = [
  3,
  n0,
  _GCRR,
  0,
  [_St, _D],
  [0, 0]
];
var GetAccessKeyLastUsedRequest$ = [
  3,
  n0,
  _GAKLUR,
  0,
  [_AKI],
  [0],
  1
], GetAccessKeyLastUsedResponse$ = [
  3,
  n0,
  _GAKLURe,
  0,
  [_UN, _AKLU],
  [0, () => AccessKeyLastUsed$]
], GetAccountAuthorizationDetailsRequest$ = [
  3,
  n0,
  _GAADR,
  0,
  [_F, _MI, _Ma],
  [64, 1, 0]
], GetAccountAuthorizationDetailsResponse$ = [
  3,
  n0,
  _GAADRe,
  0,
  [_UDL, _GDL, _RDL, _Pol, _IT, _Ma],
  [() => userDetailListType, () => groupDetailListType, () => roleDetailListType, () => ManagedPolicyDetailListType, 2, 0]
];
var GetAccountSummaryResponse$ = [
  3,
  n0,
  _GASR,
  0,
  [_SM],
  [129]
];
var GetCredentialReportResponse$ = [
  3,
  n0,
  _GCRRe,
  0,
  [_Co, _RF, _GT],
  [21, 0, 4]
];
var GetLoginProfileRequest$ = [
  3,
  n0,
  _GLPR,
  0,
  [_UN],
  [0]
], GetLoginProfileResponse$ = [
  3,
  n0,
  _GLPRe,
  0,
  [_LP],
  [() => LoginProfile$],
  1
];
var GetUserRequest$ = [
  3,
  n0,
  _GUR,
  0,
  [_UN],
  [0]
], GetUserResponse$ = [
  3,
  n0,
  _GURe,
  0,
  [_Us],
  [() => User$],
  1
];
var GroupDetail$ = [
  3,
  n0,
  _GD,
  0,
  [_Pa, _GN, _GI, _A, _CD, _GPL, _AMP],
  [0, 0, 0, 0, 4, () => policyDetailListType, () => attachedPoliciesListType]
];
var InstanceProfile$ = [
  3,
  n0,
  _IP,
  0,
  [_Pa, _IPN, _IPI, _A, _CD, _Rol, _T],
  [0, 0, 0, 0, 4, () => roleListType, () => tagListType],
  6
], ListAccessKeysRequest$ = [
  3,
  n0,
  _LAKR,
  0,
  [_UN, _Ma, _MI],
  [0, 0, 1]
], ListAccessKeysResponse$ = [
  3,
  n0,
  _LAKRi,
  0,
  [_AKM, _IT, _Ma],
  [() => accessKeyMetadataListType, 2, 0],
  1
], ListAccountAliasesRequest$ = [
  3,
  n0,
  _LAAR,
  0,
  [_Ma, _MI],
  [0, 1]
], ListAccountAliasesResponse$ = [
  3,
  n0,
  _LAARi,
  0,
  [_AAc, _IT, _Ma],
  [64, 2, 0],
  1
];
var ListMFADevicesRequest$ = [
  3,
  n0,
  _LMFADR,
  0,
  [_UN, _Ma, _MI],
  [0, 0, 1]
], ListMFADevicesResponse$ = [
  3,
  n0,
  _LMFADRi,
  0,
  [_MFAD, _IT, _Ma],
  [() => mfaDeviceListType, 2, 0],
  1
];
var ListSigningCertificatesRequest$ = [
  3,
  n0,
  _LSCRis,
  0,
  [_UN, _Ma, _MI],
  [0, 0, 1]
], ListSigningCertificatesResponse$ = [
  3,
  n0,
  _LSCRist,
  0,
  [_Cer, _IT, _Ma],
  [() => certificateListType, 2, 0],
  1
];
var LoginProfile$ = [
  3,
  n0,
  _LP,
  0,
  [_UN, _CD, _PRR],
  [0, 4, 2],
  2
], ManagedPolicyDetail$ = [
  3,
  n0,
  _MPD,
  0,
  [_PN, _PI, _A, _Pa, _DVI, _ACt, _PBUC, _IA, _D, _CD, _UD, _PVL],
  [0, 0, 0, 0, 0, 1, 1, 2, 0, 4, 4, () => policyDocumentVersionListType]
], MFADevice$ = [
  3,
  n0,
  _MFADe,
  0,
  [_UN, _SNer, _EDn],
  [0, 0, 4],
  3
];
var PolicyDetail$ = [
  3,
  n0,
  _PDo,
  0,
  [_PN, _PD],
  [0, 0]
];
var PolicyVersion$ = [
  3,
  n0,
  _PV,
  0,
  [_Do, _VI, _IDV, _CD],
  [0, 0, 2, 4]
];
var Role$ = [
  3,
  n0,
  _Ro,
  0,
  [_Pa, _RN, _RIo, _A, _CD, _ARPD, _D, _MSD, _PB, _T, _RLU, _SRT],
  [0, 0, 0, 0, 4, 0, 0, 1, () => AttachedPermissionsBoundary$, () => tagListType, () => RoleLastUsed$, () => SourceRoleTemplate$],
  5
], RoleDetail$ = [
  3,
  n0,
  _RD,
  0,
  [_Pa, _RN, _RIo, _A, _CD, _ARPD, _IPL, _RPL, _AMP, _PB, _T, _RLU],
  [0, 0, 0, 0, 4, 0, () => instanceProfileListType, () => policyDetailListType, () => attachedPoliciesListType, () => AttachedPermissionsBoundary$, () => tagListType, () => RoleLastUsed$]
], RoleLastUsed$ = [
  3,
  n0,
  _RLU,
  0,
  [_LUD, _R],
  [4, 0]
];
var SigningCertificate$ = [
  3,
  n0,
  _SCi,
  0,
  [_UN, _CI, _CB, _S, _UDp],
  [0, 0, 0, 0, 4],
  4
];
var SourceRoleTemplate$ = [
  3,
  n0,
  _SRT,
  0,
  [_TA, _TMV],
  [0, 1],
  2
];
var Tag$ = [
  3,
  n0,
  _Ta,
  0,
  [_K, _Val],
  [0, 0],
  2
];
var User$ = [
  3,
  n0,
  _Us,
  0,
  [_Pa, _UN, _UI, _A, _CD, _PLU, _PB, _T],
  [0, 0, 0, 0, 4, 4, () => AttachedPermissionsBoundary$, () => tagListType],
  5
], UserDetail$ = [
  3,
  n0,
  _UDs,
  0,
  [_Pa, _UN, _UI, _A, _CD, _UPL, _GL, _AMP, _PB, _T],
  [0, 0, 0, 0, 4, () => policyDetailListType, 64, () => attachedPoliciesListType, () => AttachedPermissionsBoundary$, () => tagListType]
];
var __Unit = "unit";
var accessKeyMetadataListType = [
  1,
  n0,
  _aKMLT,
  0,
  () => AccessKeyMetadata$
];
var attachedPoliciesListType = [
  1,
  n0,
  _aPLT,
  0,
  () => AttachedPolicy$
], certificateListType = [
  1,
  n0,
  _cLT,
  0,
  () => SigningCertificate$
];
var groupDetailListType = [
  1,
  n0,
  _gDLT,
  0,
  () => GroupDetail$
];
var instanceProfileListType = [
  1,
  n0,
  _iPLT,
  0,
  () => InstanceProfile$
];
var ManagedPolicyDetailListType = [
  1,
  n0,
  _MPDLT,
  0,
  () => ManagedPolicyDetail$
], mfaDeviceListType = [
  1,
  n0,
  _mDLT,
  0,
  () => MFADevice$
];
var policyDetailListType = [
  1,
  n0,
  _pDLTo,
  0,
  () => PolicyDetail$
], policyDocumentVersionListType = [
  1,
  n0,
  _pDVLT,
  0,
  () => PolicyVersion$
];
var roleDetailListType = [
  1,
  n0,
  _rDLT,
  0,
  () => RoleDetail$
], roleListType = [
  1,
  n0,
  _rLT,
  0,
  () => Role$
];
var tagListType = [
  1,
  n0,
  _tLT,
  0,
  () => Tag$
];
var userDetailListType = [
  1,
  n0,
  _uDLT,
  0,
  () => UserDetail$
];
var GenerateCredentialReport$ = [
  9,
  n0,
  _GCR,
  0,
  () => __Unit,
  () => GenerateCredentialReportResponse$
];
var GetAccessKeyLastUsed$ = [
  9,
  n0,
  _GAKLU,
  0,
  () => GetAccessKeyLastUsedRequest$,
  () => GetAccessKeyLastUsedResponse$
], GetAccountAuthorizationDetails$ = [
  9,
  n0,
  _GAAD,
  0,
  () => GetAccountAuthorizationDetailsRequest$,
  () => GetAccountAuthorizationDetailsResponse$
];
var GetAccountSummary$ = [
  9,
  n0,
  _GAS,
  0,
  () => __Unit,
  () => GetAccountSummaryResponse$
];
var GetCredentialReport$ = [
  9,
  n0,
  _GCRe,
  0,
  () => __Unit,
  () => GetCredentialReportResponse$
];
var GetLoginProfile$ = [
  9,
  n0,
  _GLP,
  0,
  () => GetLoginProfileRequest$,
  () => GetLoginProfileResponse$
];
var GetUser$ = [
  9,
  n0,
  _GU,
  0,
  () => GetUserRequest$,
  () => GetUserResponse$
];
var ListAccessKeys$ = [
  9,
  n0,
  _LAK,
  0,
  () => ListAccessKeysRequest$,
  () => ListAccessKeysResponse$
], ListAccountAliases$ = [
  9,
  n0,
  _LAA,
  0,
  () => ListAccountAliasesRequest$,
  () => ListAccountAliasesResponse$
];
var ListMFADevices$ = [
  9,
  n0,
  _LMFAD,
  0,
  () => ListMFADevicesRequest$,
  () => ListMFADevicesResponse$
];
var ListSigningCertificates$ = [
  9,
  n0,
  _LSCi,
  0,
  () => ListSigningCertificatesRequest$,
  () => ListSigningCertificatesResponse$
];

export {
  CredentialReportExpiredException$,
  CredentialReportNotPresentException$,
  CredentialReportNotReadyException$,
  LimitExceededException$,
  NoSuchEntityException$,
  errorTypeRegistries,
  GenerateCredentialReport$,
  GetAccessKeyLastUsed$,
  GetAccountAuthorizationDetails$,
  GetAccountSummary$,
  GetCredentialReport$,
  GetLoginProfile$,
  GetUser$,
  ListAccessKeys$,
  ListAccountAliases$,
  ListMFADevices$,
  ListSigningCertificates$
};

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  ServiceException
} from "./chunk-smithy-core-dist-es-submodules-client-smithy-client-client-command-builder.js";
import {
  TypeRegistry
} from "./chunk-smithy-core-dist-es-submodules-schema-index.js";

// node_modules/@aws-sdk/client-account/dist-es/models/AccountServiceException.js
var AccountServiceException = class _AccountServiceException extends ServiceException {
  static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.account#AccountServiceException";
  constructor(options) {
    super(options), Object.setPrototypeOf(this, _AccountServiceException.prototype);
  }
};

// node_modules/@aws-sdk/client-account/dist-es/models/errors.js
var AccessDeniedException = class _AccessDeniedException extends AccountServiceException {
  static shapeId = "com.amazonaws.account#AccessDeniedException";
  name = "AccessDeniedException";
  $fault = "client";
  errorType;
  constructor(opts) {
    super({
      name: "AccessDeniedException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _AccessDeniedException.prototype), this.errorType = opts.errorType;
  }
}, ConflictException = class _ConflictException extends AccountServiceException {
  static shapeId = "com.amazonaws.account#ConflictException";
  name = "ConflictException";
  $fault = "client";
  errorType;
  constructor(opts) {
    super({
      name: "ConflictException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _ConflictException.prototype), this.errorType = opts.errorType;
  }
}, InternalServerException = class _InternalServerException extends AccountServiceException {
  static shapeId = "com.amazonaws.account#InternalServerException";
  name = "InternalServerException";
  $fault = "server";
  $retryable = {};
  errorType;
  constructor(opts) {
    super({
      name: "InternalServerException",
      $fault: "server",
      ...opts
    }), Object.setPrototypeOf(this, _InternalServerException.prototype), this.errorType = opts.errorType;
  }
}, ResourceNotFoundException = class _ResourceNotFoundException extends AccountServiceException {
  static shapeId = "com.amazonaws.account#ResourceNotFoundException";
  name = "ResourceNotFoundException";
  $fault = "client";
  errorType;
  constructor(opts) {
    super({
      name: "ResourceNotFoundException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _ResourceNotFoundException.prototype), this.errorType = opts.errorType;
  }
}, TooManyRequestsException = class _TooManyRequestsException extends AccountServiceException {
  static shapeId = "com.amazonaws.account#TooManyRequestsException";
  name = "TooManyRequestsException";
  $fault = "client";
  $retryable = {
    throttling: !0
  };
  errorType;
  constructor(opts) {
    super({
      name: "TooManyRequestsException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _TooManyRequestsException.prototype), this.errorType = opts.errorType;
  }
}, ValidationException = class _ValidationException extends AccountServiceException {
  static shapeId = "com.amazonaws.account#ValidationException";
  name = "ValidationException";
  $fault = "client";
  reason;
  fieldList;
  constructor(opts) {
    super({
      name: "ValidationException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _ValidationException.prototype), this.reason = opts.reason, this.fieldList = opts.fieldList;
  }
}, ResourceUnavailableException = class _ResourceUnavailableException extends AccountServiceException {
  static shapeId = "com.amazonaws.account#ResourceUnavailableException";
  name = "ResourceUnavailableException";
  $fault = "client";
  errorType;
  constructor(opts) {
    super({
      name: "ResourceUnavailableException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _ResourceUnavailableException.prototype), this.errorType = opts.errorType;
  }
};

// node_modules/@aws-sdk/client-account/dist-es/schemas/schemas_0.js
var _AC = "AlternateContact", _ACD = "AccountCreatedDate", _ACT = "AlternateContactType", _ADE = "AccessDeniedException", _AI = "AccountId", _AL = "AddressLine", _ALd = "AddressLine1", _ALdd = "AddressLine2", _ALddr = "AddressLine3", _AN = "AccountName", _APEU = "AcceptPrimaryEmailUpdate", _APEUR = "AcceptPrimaryEmailUpdateRequest", _APEURc = "AcceptPrimaryEmailUpdateResponse", _AS = "AccountState", _C = "City", _CC = "CountryCode", _CE = "ConflictException", _CI = "ContactInformation", _CIPN = "ContactInformationPhoneNumber", _CN = "CompanyName", _DAC = "DeleteAlternateContact", _DACR = "DeleteAlternateContactRequest", _DOC = "DistrictOrCounty", _DR = "DisableRegion", _DRR = "DisableRegionRequest", _EA = "EmailAddress", _ER = "EnableRegion", _ERR = "EnableRegionRequest", _FN = "FullName", _GAC = "GetAlternateContact", _GACR = "GetAlternateContactRequest", _GACRe = "GetAlternateContactResponse", _GAI = "GetAccountInformation", _GAIR = "GetAccountInformationRequest", _GAIRe = "GetAccountInformationResponse", _GCAI = "GovCloudAccountId", _GCI = "GetContactInformation", _GCIR = "GetContactInformationRequest", _GCIRe = "GetContactInformationResponse", _GGCAI = "GetGovCloudAccountInformation", _GGCAIR = "GetGovCloudAccountInformationRequest", _GGCAIRe = "GetGovCloudAccountInformationResponse", _GPE = "GetPrimaryEmail", _GPER = "GetPrimaryEmailRequest", _GPERe = "GetPrimaryEmailResponse", _GPEUS = "GetPrimaryEmailUpdateStatus", _GPEUSR = "GetPrimaryEmailUpdateStatusRequest", _GPEUSRe = "GetPrimaryEmailUpdateStatusResponse", _GROS = "GetRegionOptStatus", _GROSR = "GetRegionOptStatusRequest", _GROSRe = "GetRegionOptStatusResponse", _ISE = "InternalServerException", _LR = "ListRegions", _LRR = "ListRegionsRequest", _LRRi = "ListRegionsResponse", _MR = "MaxResults", _N = "Name", _NT = "NextToken", _O = "Otp", _PAC = "PutAlternateContact", _PACR = "PutAlternateContactRequest", _PAN = "PutAccountName", _PANR = "PutAccountNameRequest", _PC = "PostalCode", _PCI = "PutContactInformation", _PCIR = "PutContactInformationRequest", _PE = "PrimaryEmail", _PEA = "PrimaryEmailAddress", _PN = "PhoneNumber", _R = "Regions", _RN = "RegionName", _RNFE = "ResourceNotFoundException", _ROL = "RegionOptList", _ROS = "RegionOptStatus", _ROSC = "RegionOptStatusContains", _RUE = "ResourceUnavailableException", _Re = "Region", _S = "Status", _SAI = "StandardAccountId", _SOR = "StateOrRegion", _SPEU = "StartPrimaryEmailUpdate", _SPEUR = "StartPrimaryEmailUpdateRequest", _SPEURt = "StartPrimaryEmailUpdateResponse", _SPNV = "SendPhoneNumberVerification", _SPNVR = "SendPhoneNumberVerificationRequest", _SPNVRe = "SendPhoneNumberVerificationResponse", _SS = "SensitiveString", _T = "Title", _TMRE = "TooManyRequestsException", _UA = "UpdatedAt", _VE = "ValidationException", _VEF = "ValidationExceptionField", _VEFL = "ValidationExceptionFieldList", _VPN = "VerifyPhoneNumber", _VPNR = "VerifyPhoneNumberRequest", _VPNRe = "VerifyPhoneNumberResponse", _VS = "VerificationStatus", _WU = "WebsiteUrl", _c = "client", _e = "error", _eT = "errorType", _fL = "fieldList", _h = "http", _hE = "httpError", _hH = "httpHeader", _m = "message", _n = "name", _r = "reason", _s = "smithy.ts.sdk.synthetic.com.amazonaws.account", _se = "server", _xaE = "x-amzn-ErrorType", n0 = "com.amazonaws.account", _s_registry = new TypeRegistry(_s), AccountServiceException$ = [-3, _s, "AccountServiceException", 0, [], []];
_s_registry.registerError(AccountServiceException$, AccountServiceException);
var n0_registry = new TypeRegistry(n0), AccessDeniedException$ = [
  -3,
  n0,
  _ADE,
  { [_e]: _c, [_hE]: 403 },
  [_m, _eT],
  [0, [0, { [_hH]: _xaE }]],
  1
];
n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
var ConflictException$ = [
  -3,
  n0,
  _CE,
  { [_e]: _c, [_hE]: 409 },
  [_m, _eT],
  [0, [0, { [_hH]: _xaE }]],
  1
];
n0_registry.registerError(ConflictException$, ConflictException);
var InternalServerException$ = [
  -3,
  n0,
  _ISE,
  { [_e]: _se, [_hE]: 500 },
  [_m, _eT],
  [0, [0, { [_hH]: _xaE }]],
  1
];
n0_registry.registerError(InternalServerException$, InternalServerException);
var ResourceNotFoundException$ = [
  -3,
  n0,
  _RNFE,
  { [_e]: _c, [_hE]: 404 },
  [_m, _eT],
  [0, [0, { [_hH]: _xaE }]],
  1
];
n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
var ResourceUnavailableException$ = [
  -3,
  n0,
  _RUE,
  { [_e]: _c, [_hE]: 424 },
  [_m, _eT],
  [0, [0, { [_hH]: _xaE }]],
  1
];
n0_registry.registerError(ResourceUnavailableException$, ResourceUnavailableException);
var TooManyRequestsException$ = [
  -3,
  n0,
  _TMRE,
  { [_e]: _c, [_hE]: 429 },
  [_m, _eT],
  [0, [0, { [_hH]: _xaE }]],
  1
];
n0_registry.registerError(TooManyRequestsException$, TooManyRequestsException);
var ValidationException$ = [
  -3,
  n0,
  _VE,
  { [_e]: _c, [_hE]: 400 },
  [_m, _r, _fL],
  [[() => SensitiveString, 0], 0, [() => ValidationExceptionFieldList, 0]],
  1
];
n0_registry.registerError(ValidationException$, ValidationException);
var errorTypeRegistries = [
  _s_registry,
  n0_registry
], AccountName = [0, n0, _AN, 8, 0], AddressLine = [0, n0, _AL, 8, 0], City = [0, n0, _C, 8, 0], CompanyName = [0, n0, _CN, 8, 0], ContactInformationPhoneNumber = [0, n0, _CIPN, 8, 0], CountryCode = [0, n0, _CC, 8, 0], DistrictOrCounty = [0, n0, _DOC, 8, 0], EmailAddress = [0, n0, _EA, 8, 0], FullName = [0, n0, _FN, 8, 0], Name = [0, n0, _N, 8, 0], Otp = [0, n0, _O, 8, 0], PhoneNumber = [0, n0, _PN, 8, 0], PostalCode = [0, n0, _PC, 8, 0], PrimaryEmailAddress = [0, n0, _PEA, 8, 0], SensitiveString = [0, n0, _SS, 8, 0], StateOrRegion = [0, n0, _SOR, 8, 0], Title = [0, n0, _T, 8, 0], WebsiteUrl = [0, n0, _WU, 8, 0], AcceptPrimaryEmailUpdateRequest$ = [
  3,
  n0,
  _APEUR,
  0,
  [_AI, _PE, _O],
  [0, [() => PrimaryEmailAddress, 0], [() => Otp, 0]],
  3
], AcceptPrimaryEmailUpdateResponse$ = [
  3,
  n0,
  _APEURc,
  0,
  [_S],
  [0]
], AlternateContact$ = [
  3,
  n0,
  _AC,
  0,
  [_N, _T, _EA, _PN, _ACT],
  [[() => Name, 0], [() => Title, 0], [() => EmailAddress, 0], [() => PhoneNumber, 0], 0]
], ContactInformation$ = [
  3,
  n0,
  _CI,
  0,
  [_FN, _ALd, _C, _PC, _CC, _PN, _ALdd, _ALddr, _SOR, _DOC, _CN, _WU],
  [[() => FullName, 0], [() => AddressLine, 0], [() => City, 0], [() => PostalCode, 0], [() => CountryCode, 0], [() => ContactInformationPhoneNumber, 0], [() => AddressLine, 0], [() => AddressLine, 0], [() => StateOrRegion, 0], [() => DistrictOrCounty, 0], [() => CompanyName, 0], [() => WebsiteUrl, 0]],
  6
], DeleteAlternateContactRequest$ = [
  3,
  n0,
  _DACR,
  0,
  [_ACT, _AI],
  [0, 0],
  1
], DisableRegionRequest$ = [
  3,
  n0,
  _DRR,
  0,
  [_RN, _AI],
  [0, 0],
  1
], EnableRegionRequest$ = [
  3,
  n0,
  _ERR,
  0,
  [_RN, _AI],
  [0, 0],
  1
], GetAccountInformationRequest$ = [
  3,
  n0,
  _GAIR,
  0,
  [_AI],
  [0]
], GetAccountInformationResponse$ = [
  3,
  n0,
  _GAIRe,
  0,
  [_AI, _AN, _ACD, _AS],
  [0, [() => AccountName, 0], 5, 0]
], GetAlternateContactRequest$ = [
  3,
  n0,
  _GACR,
  0,
  [_ACT, _AI],
  [0, 0],
  1
], GetAlternateContactResponse$ = [
  3,
  n0,
  _GACRe,
  0,
  [_AC],
  [[() => AlternateContact$, 0]]
], GetContactInformationRequest$ = [
  3,
  n0,
  _GCIR,
  0,
  [_AI],
  [0]
], GetContactInformationResponse$ = [
  3,
  n0,
  _GCIRe,
  0,
  [_CI, _VS],
  [[() => ContactInformation$, 0], 0]
], GetGovCloudAccountInformationRequest$ = [
  3,
  n0,
  _GGCAIR,
  0,
  [_SAI],
  [0]
], GetGovCloudAccountInformationResponse$ = [
  3,
  n0,
  _GGCAIRe,
  0,
  [_GCAI, _AS],
  [0, 0],
  2
], GetPrimaryEmailRequest$ = [
  3,
  n0,
  _GPER,
  0,
  [_AI],
  [0],
  1
], GetPrimaryEmailResponse$ = [
  3,
  n0,
  _GPERe,
  0,
  [_PE],
  [[() => PrimaryEmailAddress, 0]]
], GetPrimaryEmailUpdateStatusRequest$ = [
  3,
  n0,
  _GPEUSR,
  0,
  [_AI],
  [0]
], GetPrimaryEmailUpdateStatusResponse$ = [
  3,
  n0,
  _GPEUSRe,
  0,
  [_S, _UA],
  [0, 4],
  1
], GetRegionOptStatusRequest$ = [
  3,
  n0,
  _GROSR,
  0,
  [_RN, _AI],
  [0, 0],
  1
], GetRegionOptStatusResponse$ = [
  3,
  n0,
  _GROSRe,
  0,
  [_RN, _ROS],
  [0, 0]
], ListRegionsRequest$ = [
  3,
  n0,
  _LRR,
  0,
  [_AI, _MR, _NT, _ROSC],
  [0, 1, 0, 64]
], ListRegionsResponse$ = [
  3,
  n0,
  _LRRi,
  0,
  [_NT, _R],
  [0, () => RegionOptList]
], PutAccountNameRequest$ = [
  3,
  n0,
  _PANR,
  0,
  [_AN, _AI],
  [[() => AccountName, 0], 0],
  1
], PutAlternateContactRequest$ = [
  3,
  n0,
  _PACR,
  0,
  [_N, _T, _EA, _PN, _ACT, _AI],
  [[() => Name, 0], [() => Title, 0], [() => EmailAddress, 0], [() => PhoneNumber, 0], 0, 0],
  5
], PutContactInformationRequest$ = [
  3,
  n0,
  _PCIR,
  0,
  [_CI, _AI],
  [[() => ContactInformation$, 0], 0],
  1
], Region$ = [
  3,
  n0,
  _Re,
  0,
  [_RN, _ROS],
  [0, 0]
], SendPhoneNumberVerificationRequest$ = [
  3,
  n0,
  _SPNVR,
  0,
  [_AI],
  [0]
], SendPhoneNumberVerificationResponse$ = [
  3,
  n0,
  _SPNVRe,
  0,
  [_S],
  [0]
], StartPrimaryEmailUpdateRequest$ = [
  3,
  n0,
  _SPEUR,
  0,
  [_AI, _PE],
  [0, [() => PrimaryEmailAddress, 0]],
  2
], StartPrimaryEmailUpdateResponse$ = [
  3,
  n0,
  _SPEURt,
  0,
  [_S],
  [0]
], ValidationExceptionField$ = [
  3,
  n0,
  _VEF,
  0,
  [_n, _m],
  [0, [() => SensitiveString, 0]],
  2
], VerifyPhoneNumberRequest$ = [
  3,
  n0,
  _VPNR,
  0,
  [_O, _AI],
  [[() => Otp, 0], 0],
  1
], VerifyPhoneNumberResponse$ = [
  3,
  n0,
  _VPNRe,
  0,
  [_S],
  [0]
], __Unit = "unit", RegionOptList = [
  1,
  n0,
  _ROL,
  0,
  () => Region$
];
var ValidationExceptionFieldList = [
  1,
  n0,
  _VEFL,
  0,
  [
    () => ValidationExceptionField$,
    0
  ]
], AcceptPrimaryEmailUpdate$ = [
  9,
  n0,
  _APEU,
  { [_h]: ["POST", "/acceptPrimaryEmailUpdate", 200] },
  () => AcceptPrimaryEmailUpdateRequest$,
  () => AcceptPrimaryEmailUpdateResponse$
], DeleteAlternateContact$ = [
  9,
  n0,
  _DAC,
  { [_h]: ["POST", "/deleteAlternateContact", 200] },
  () => DeleteAlternateContactRequest$,
  () => __Unit
], DisableRegion$ = [
  9,
  n0,
  _DR,
  { [_h]: ["POST", "/disableRegion", 200] },
  () => DisableRegionRequest$,
  () => __Unit
], EnableRegion$ = [
  9,
  n0,
  _ER,
  { [_h]: ["POST", "/enableRegion", 200] },
  () => EnableRegionRequest$,
  () => __Unit
], GetAccountInformation$ = [
  9,
  n0,
  _GAI,
  { [_h]: ["POST", "/getAccountInformation", 200] },
  () => GetAccountInformationRequest$,
  () => GetAccountInformationResponse$
], GetAlternateContact$ = [
  9,
  n0,
  _GAC,
  { [_h]: ["POST", "/getAlternateContact", 200] },
  () => GetAlternateContactRequest$,
  () => GetAlternateContactResponse$
], GetContactInformation$ = [
  9,
  n0,
  _GCI,
  { [_h]: ["POST", "/getContactInformation", 200] },
  () => GetContactInformationRequest$,
  () => GetContactInformationResponse$
], GetGovCloudAccountInformation$ = [
  9,
  n0,
  _GGCAI,
  { [_h]: ["POST", "/getGovCloudAccountInformation", 200] },
  () => GetGovCloudAccountInformationRequest$,
  () => GetGovCloudAccountInformationResponse$
], GetPrimaryEmail$ = [
  9,
  n0,
  _GPE,
  { [_h]: ["POST", "/getPrimaryEmail", 200] },
  () => GetPrimaryEmailRequest$,
  () => GetPrimaryEmailResponse$
], GetPrimaryEmailUpdateStatus$ = [
  9,
  n0,
  _GPEUS,
  { [_h]: ["POST", "/getPrimaryEmailUpdateStatus", 200] },
  () => GetPrimaryEmailUpdateStatusRequest$,
  () => GetPrimaryEmailUpdateStatusResponse$
], GetRegionOptStatus$ = [
  9,
  n0,
  _GROS,
  { [_h]: ["POST", "/getRegionOptStatus", 200] },
  () => GetRegionOptStatusRequest$,
  () => GetRegionOptStatusResponse$
], ListRegions$ = [
  9,
  n0,
  _LR,
  { [_h]: ["POST", "/listRegions", 200] },
  () => ListRegionsRequest$,
  () => ListRegionsResponse$
], PutAccountName$ = [
  9,
  n0,
  _PAN,
  { [_h]: ["POST", "/putAccountName", 200] },
  () => PutAccountNameRequest$,
  () => __Unit
], PutAlternateContact$ = [
  9,
  n0,
  _PAC,
  { [_h]: ["POST", "/putAlternateContact", 200] },
  () => PutAlternateContactRequest$,
  () => __Unit
], PutContactInformation$ = [
  9,
  n0,
  _PCI,
  { [_h]: ["POST", "/putContactInformation", 200] },
  () => PutContactInformationRequest$,
  () => __Unit
], SendPhoneNumberVerification$ = [
  9,
  n0,
  _SPNV,
  { [_h]: ["POST", "/sendPhoneNumberVerification", 200] },
  () => SendPhoneNumberVerificationRequest$,
  () => SendPhoneNumberVerificationResponse$
], StartPrimaryEmailUpdate$ = [
  9,
  n0,
  _SPEU,
  { [_h]: ["POST", "/startPrimaryEmailUpdate", 200] },
  () => StartPrimaryEmailUpdateRequest$,
  () => StartPrimaryEmailUpdateResponse$
], VerifyPhoneNumber$ = [
  9,
  n0,
  _VPN,
  { [_h]: ["POST", "/verifyPhoneNumber", 200] },
  () => VerifyPhoneNumberRequest$,
  () => VerifyPhoneNumberResponse$
];

// node_modules/@aws-sdk/client-secrets-manager/dist-es/models/SecretsManagerServiceException.js
var SecretsManagerServiceException = class _SecretsManagerServiceException extends ServiceException {
  static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.secretsmanager#SecretsManagerServiceException";
  constructor(options) {
    super(options), Object.setPrototypeOf(this, _SecretsManagerServiceException.prototype);
  }
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/models/errors.js
var DecryptionFailure = class _DecryptionFailure extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#DecryptionFailure";
  name = "DecryptionFailure";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "DecryptionFailure",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _DecryptionFailure.prototype), this.Message = opts.Message;
  }
}, InternalServiceError = class _InternalServiceError extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#InternalServiceError";
  name = "InternalServiceError";
  $fault = "server";
  Message;
  constructor(opts) {
    super({
      name: "InternalServiceError",
      $fault: "server",
      ...opts
    }), Object.setPrototypeOf(this, _InternalServiceError.prototype), this.Message = opts.Message;
  }
}, InvalidNextTokenException = class _InvalidNextTokenException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#InvalidNextTokenException";
  name = "InvalidNextTokenException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "InvalidNextTokenException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _InvalidNextTokenException.prototype), this.Message = opts.Message;
  }
}, InvalidParameterException = class _InvalidParameterException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#InvalidParameterException";
  name = "InvalidParameterException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "InvalidParameterException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _InvalidParameterException.prototype), this.Message = opts.Message;
  }
}, InvalidRequestException = class _InvalidRequestException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#InvalidRequestException";
  name = "InvalidRequestException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "InvalidRequestException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _InvalidRequestException.prototype), this.Message = opts.Message;
  }
}, ResourceNotFoundException2 = class _ResourceNotFoundException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#ResourceNotFoundException";
  name = "ResourceNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "ResourceNotFoundException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _ResourceNotFoundException.prototype), this.Message = opts.Message;
  }
}, EncryptionFailure = class _EncryptionFailure extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#EncryptionFailure";
  name = "EncryptionFailure";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "EncryptionFailure",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _EncryptionFailure.prototype), this.Message = opts.Message;
  }
}, LimitExceededException = class _LimitExceededException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#LimitExceededException";
  name = "LimitExceededException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "LimitExceededException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _LimitExceededException.prototype), this.Message = opts.Message;
  }
}, MalformedPolicyDocumentException = class _MalformedPolicyDocumentException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#MalformedPolicyDocumentException";
  name = "MalformedPolicyDocumentException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "MalformedPolicyDocumentException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _MalformedPolicyDocumentException.prototype), this.Message = opts.Message;
  }
}, PreconditionNotMetException = class _PreconditionNotMetException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#PreconditionNotMetException";
  name = "PreconditionNotMetException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "PreconditionNotMetException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _PreconditionNotMetException.prototype), this.Message = opts.Message;
  }
}, ResourceExistsException = class _ResourceExistsException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#ResourceExistsException";
  name = "ResourceExistsException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "ResourceExistsException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _ResourceExistsException.prototype), this.Message = opts.Message;
  }
}, PublicPolicyException = class _PublicPolicyException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#PublicPolicyException";
  name = "PublicPolicyException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "PublicPolicyException",
      $fault: "client",
      ...opts
    }), Object.setPrototypeOf(this, _PublicPolicyException.prototype), this.Message = opts.Message;
  }
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/schemas/schemas_0.js
var _AAD = "AutomaticallyAfterDays";
var _ARN = "ARN";
var _CD = "CreatedDate";
var _D = "Description";
var _DDe = "DeletedDate", _DF = "DecryptionFailure";
var _Du = "Duration";
var _EF = "EncryptionFailure";
var _ESRM = "ExternalSecretRotationMetadata", _ESRMI = "ExternalSecretRotationMetadataItem", _ESRMT = "ExternalSecretRotationMetadataType", _ESRRA = "ExternalSecretRotationRoleArn";
var _F = "Filters";
var _FLT = "FiltersListType";
var _Fi = "Filter";
var _ID = "IncludeDeprecated", _INTE = "InvalidNextTokenException", _IPD = "IncludePlannedDeletion", _IPE = "InvalidParameterException", _IRE = "InvalidRequestException";
var _ISE2 = "InternalServiceError", _K = "Key", _KKI = "KmsKeyId", _KKIm = "KmsKeyIds", _LAD = "LastAccessedDate", _LCD = "LastChangedDate", _LEE = "LimitExceededException", _LRD = "LastRotatedDate", _LS = "ListSecrets", _LSR = "ListSecretsRequest", _LSRi = "ListSecretsResponse", _LSVI = "ListSecretVersionIds", _LSVIR = "ListSecretVersionIdsRequest", _LSVIRi = "ListSecretVersionIdsResponse", _M = "Message", _MPDE = "MalformedPolicyDocumentException", _MR2 = "MaxResults";
var _N2 = "Name", _NRD = "NextRotationDate", _NT2 = "NextToken", _OS = "OwningService";
var _PNME = "PreconditionNotMetException", _PPE = "PublicPolicyException", _PR = "PrimaryRegion";
var _RE = "RotationEnabled", _REE = "ResourceExistsException";
var _RLARN = "RotationLambdaARN", _RNFE2 = "ResourceNotFoundException";
var _RR = "RotationRules";
var _RRTo = "RotationRulesType";
var _SBo = "SortBy", _SE = "ScheduleExpression", _SI = "SecretId";
var _SL = "SecretList", _SLE = "SecretListEntry", _SLT = "SecretListType";
var _SO = "SortOrder";
var _SVLE = "SecretVersionsListEntry", _SVLT = "SecretVersionsListType";
var _SVTS = "SecretVersionsToStages", _SVTSMT = "SecretVersionsToStagesMapType", _T2 = "Tags";
var _TLT = "TagListType";
var _Ta = "Tag", _Ty = "Type";
var _V = "Value";
var _VI = "VersionId";
var _VSe = "VersionStages", _Va = "Values", _Ve = "Versions", _c2 = "client", _e2 = "error", _s2 = "smithy.ts.sdk.synthetic.com.amazonaws.secretsmanager", _se2 = "server", n02 = "com.amazonaws.secretsmanager", _s_registry2 = new TypeRegistry(_s2), SecretsManagerServiceException$ = [-3, _s2, "SecretsManagerServiceException", 0, [], []];
_s_registry2.registerError(SecretsManagerServiceException$, SecretsManagerServiceException);
var n0_registry2 = new TypeRegistry(n02), DecryptionFailure$ = [
  -3,
  n02,
  _DF,
  { [_e2]: _c2 },
  [_M],
  [0]
];
n0_registry2.registerError(DecryptionFailure$, DecryptionFailure);
var EncryptionFailure$ = [
  -3,
  n02,
  _EF,
  { [_e2]: _c2 },
  [_M],
  [0]
];
n0_registry2.registerError(EncryptionFailure$, EncryptionFailure);
var InternalServiceError$ = [
  -3,
  n02,
  _ISE2,
  { [_e2]: _se2 },
  [_M],
  [0]
];
n0_registry2.registerError(InternalServiceError$, InternalServiceError);
var InvalidNextTokenException$ = [
  -3,
  n02,
  _INTE,
  { [_e2]: _c2 },
  [_M],
  [0]
];
n0_registry2.registerError(InvalidNextTokenException$, InvalidNextTokenException);
var InvalidParameterException$ = [
  -3,
  n02,
  _IPE,
  { [_e2]: _c2 },
  [_M],
  [0]
];
n0_registry2.registerError(InvalidParameterException$, InvalidParameterException);
var InvalidRequestException$ = [
  -3,
  n02,
  _IRE,
  { [_e2]: _c2 },
  [_M],
  [0]
];
n0_registry2.registerError(InvalidRequestException$, InvalidRequestException);
var LimitExceededException$ = [
  -3,
  n02,
  _LEE,
  { [_e2]: _c2 },
  [_M],
  [0]
];
n0_registry2.registerError(LimitExceededException$, LimitExceededException);
var MalformedPolicyDocumentException$ = [
  -3,
  n02,
  _MPDE,
  { [_e2]: _c2 },
  [_M],
  [0]
];
n0_registry2.registerError(MalformedPolicyDocumentException$, MalformedPolicyDocumentException);
var PreconditionNotMetException$ = [
  -3,
  n02,
  _PNME,
  { [_e2]: _c2 },
  [_M],
  [0]
];
n0_registry2.registerError(PreconditionNotMetException$, PreconditionNotMetException);
var PublicPolicyException$ = [
  -3,
  n02,
  _PPE,
  { [_e2]: _c2 },
  [_M],
  [0]
];
n0_registry2.registerError(PublicPolicyException$, PublicPolicyException);
var ResourceExistsException$ = [
  -3,
  n02,
  _REE,
  { [_e2]: _c2 },
  [_M],
  [0]
];
n0_registry2.registerError(ResourceExistsException$, ResourceExistsException);
var ResourceNotFoundException$2 = [
  -3,
  n02,
  _RNFE2,
  { [_e2]: _c2 },
  [_M],
  [0]
];
n0_registry2.registerError(ResourceNotFoundException$2, ResourceNotFoundException2);
var errorTypeRegistries2 = [
  _s_registry2,
  n0_registry2
];
var ExternalSecretRotationMetadataItem$ = [
  3,
  n02,
  _ESRMI,
  0,
  [_K, _V],
  [0, 0]
], Filter$ = [
  3,
  n02,
  _Fi,
  0,
  [_K, _Va],
  [0, 64]
];
var ListSecretsRequest$ = [
  3,
  n02,
  _LSR,
  0,
  [_IPD, _MR2, _NT2, _F, _SO, _SBo],
  [2, 1, 0, () => FiltersListType, 0, 0]
], ListSecretsResponse$ = [
  3,
  n02,
  _LSRi,
  0,
  [_SL, _NT2],
  [() => SecretListType, 0]
], ListSecretVersionIdsRequest$ = [
  3,
  n02,
  _LSVIR,
  0,
  [_SI, _MR2, _NT2, _ID],
  [0, 1, 0, 2],
  1
], ListSecretVersionIdsResponse$ = [
  3,
  n02,
  _LSVIRi,
  0,
  [_Ve, _NT2, _ARN, _N2],
  [() => SecretVersionsListType, 0, 0, 0]
];
var RotationRulesType$ = [
  3,
  n02,
  _RRTo,
  0,
  [_AAD, _Du, _SE],
  [1, 0, 0]
], SecretListEntry$ = [
  3,
  n02,
  _SLE,
  0,
  [_ARN, _N2, _Ty, _D, _KKI, _RE, _RLARN, _RR, _ESRM, _ESRRA, _LRD, _LCD, _LAD, _DDe, _NRD, _T2, _SVTS, _OS, _CD, _PR],
  [0, 0, 0, 0, 0, 2, 0, () => RotationRulesType$, () => ExternalSecretRotationMetadataType, 0, 4, 4, 4, 4, 4, () => TagListType, [2, n02, _SVTSMT, 0, 0, 64], 0, 4, 0]
];
var SecretVersionsListEntry$ = [
  3,
  n02,
  _SVLE,
  0,
  [_VI, _VSe, _LAD, _CD, _KKIm],
  [0, 64, 4, 4, 64]
];
var Tag$ = [
  3,
  n02,
  _Ta,
  0,
  [_K, _V],
  [0, 0]
];
var ExternalSecretRotationMetadataType = [
  1,
  n02,
  _ESRMT,
  0,
  () => ExternalSecretRotationMetadataItem$
], FiltersListType = [
  1,
  n02,
  _FLT,
  0,
  () => Filter$
];
var SecretListType = [
  1,
  n02,
  _SLT,
  0,
  () => SecretListEntry$
];
var SecretVersionsListType = [
  1,
  n02,
  _SVLT,
  0,
  () => SecretVersionsListEntry$
];
var TagListType = [
  1,
  n02,
  _TLT,
  0,
  () => Tag$
];
var ListSecrets$ = [
  9,
  n02,
  _LS,
  0,
  () => ListSecretsRequest$,
  () => ListSecretsResponse$
], ListSecretVersionIds$ = [
  9,
  n02,
  _LSVI,
  0,
  () => ListSecretVersionIdsRequest$,
  () => ListSecretVersionIdsResponse$
];

export {
  InternalServerException$,
  ValidationException$,
  errorTypeRegistries,
  ListRegions$,
  InternalServiceError$,
  InvalidNextTokenException$,
  InvalidParameterException$,
  ResourceNotFoundException$2 as ResourceNotFoundException$,
  errorTypeRegistries2,
  ListSecrets$,
  ListSecretVersionIds$
};

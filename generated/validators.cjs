// SPDX-License-Identifier: Apache-2.0
// Made from spec/lukhas-openai.yaml, configs/schemas and matriz/node.schema.json by `make generate`. Do not edit.
"use strict";
const bodies = {};
(function (exports) {
"use strict";
exports.v0 = validate20;
const schema31 = {"$id":"CreateResponse","type":"object","required":["model"],"additionalProperties":false,"if":{"properties":{"previous_response_id":{"type":"string"}},"required":["previous_response_id"]},"else":{"properties":{"input":{"type":["string","array"]}},"required":["input"]},"properties":{"model":{"type":"string","minLength":1,"maxLength":256},"input":{"type":["string","array","null"],"byType":{"string":{"$ref":"InputText"},"array":{"$ref":"InputItems"},"null":true}},"instructions":{"type":["string","null"],"maxLength":10485760},"previous_response_id":{"type":["string","null"],"minLength":1,"maxLength":256},"stream":{"type":["boolean","null"],"default":false},"stream_options":{"type":["object","null"],"byType":{"object":{"$ref":"StreamOptions"},"null":true}},"store":{"type":["boolean","null"],"default":true},"background":{"type":["boolean","null"],"default":false},"conversation":{},"tools":{"type":["array","null"],"maxItems":1024,"items":{"$ref":"Tool"}},"tool_choice":{"type":["string","object","null"],"byType":{"string":{"$ref":"ToolChoiceMode"},"object":{"$ref":"ToolChoice"},"null":true}},"parallel_tool_calls":{"type":["boolean","null"],"default":true},"max_tool_calls":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"text":{"type":["object","null"],"byType":{"object":{"$ref":"TextOptions"},"null":true}},"max_output_tokens":{"type":["integer","null"],"minimum":16,"maximum":2147483647},"temperature":{"type":["number","null"],"minimum":0,"maximum":2,"default":1},"top_p":{"type":["number","null"],"minimum":0,"maximum":1,"default":1},"top_logprobs":{"type":["integer","null"],"minimum":0,"maximum":20},"truncation":{"type":["string","null"],"enum":["auto","disabled",null],"default":"disabled"},"include":{"type":["array","null"],"maxItems":64,"items":{"$ref":"Include"}},"metadata":{"type":["object","null"],"byType":{"object":{"$ref":"Metadata"},"null":true}},"reasoning":{"type":["object","null"],"byType":{"object":{"$ref":"ReasoningOptions"},"null":true}},"service_tier":{"type":["string","null"],"enum":["auto","default","flex","scale","priority","fast","ultrafast",null]},"prompt_cache_key":{"type":["string","null"],"maxLength":64},"prompt_cache_options":{"type":["object","null"],"byType":{"object":{"$ref":"PromptCacheOptions"},"null":true}},"prompt_cache_retention":{"type":["string","null"],"enum":["in_memory","in-memory","24h",null]},"safety_identifier":{"type":["string","null"],"maxLength":64},"user":{"type":["string","null"],"maxLength":512},"client_metadata":{"type":["object","null"]},"context_management":{},"moderation":{},"prompt":{},"access_programs":{},"image":{}}};
const schema32 = {"$id":"InputText","type":"string","maxLength":10485760};
const schema112 = {"$id":"StreamOptions","type":"object","additionalProperties":false,"properties":{"include_obfuscation":{"type":["boolean","null"]}}};
const schema113 = {"$id":"ToolChoiceMode","type":"string","enum":["none","auto","required"]};
const schema126 = {"$id":"Include","type":"string","enum":["file_search_call.results","web_search_call.results","web_search_call.action.sources","message.input_image.image_url","computer_call_output.output.image_url","code_interpreter_call.outputs","reasoning.encrypted_content","message.output_text.logprobs","lukhas.steps"]};
const schema127 = {"$id":"Metadata","type":"object","maxProperties":16,"propertyNames":{"type":"string","maxLength":64},"additionalProperties":{"type":"string","maxLength":512}};
const schema128 = {"$id":"ReasoningOptions","type":"object","additionalProperties":false,"properties":{"effort":{"type":["string","null"],"enum":["none","minimal","low","medium","high","xhigh","max",null]},"summary":{"type":["string","null"],"enum":["auto","concise","detailed",null]},"generate_summary":{"type":["string","null"],"enum":["auto","concise","detailed",null]},"context":{"type":["string","null"],"enum":["auto","current_turn","all_turns",null]},"mode":{"type":["string","null"],"maxLength":64}}};
const schema129 = {"$id":"PromptCacheOptions","type":"object"};
const func1 = Object.prototype.hasOwnProperty;
const func2 = require("ajv/dist/runtime/ucs2length").default;
const schema33 = {"$id":"InputItems","type":"array","maxItems":32768,"items":{"$ref":"InputItem"}};
const schema34 = {"$id":"InputItem","type":"object","if":{"properties":{"type":{"not":{"type":"null"}}},"required":["type"]},"then":{"$ref":"TypedInputItem"},"else":{"if":{"required":["role"]},"then":{"$ref":"Message"},"else":{"if":{"required":["id"]},"then":{"$ref":"BareItemReference"},"else":{"required":["type"],"properties":{"type":{"type":"string"}}}}}};
const schema111 = {"$id":"BareItemReference","type":"object","required":["id"],"properties":{"type":{"type":"null"},"id":{"type":"string","minLength":1,"maxLength":256}}};
const schema35 = {"$id":"TypedInputItem","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["message","function_call","function_call_output","custom_tool_call","custom_tool_call_output","reasoning","item_reference","additional_tools","local_shell_call","local_shell_call_output","shell_call","shell_call_output","apply_patch_call","apply_patch_call_output","web_search_call","compaction","compaction_trigger","tool_search_call","tool_search_output","file_search_call","code_interpreter_call","image_generation_call","computer_call","computer_call_output","mcp_list_tools","mcp_approval_request","mcp_approval_response","mcp_call","program","program_output","configuration_update"]}},"dispatchOn":"type","dispatchValues":{"Message":["message"],"FunctionCall":["function_call"],"FunctionCallOutput":["function_call_output"],"CustomToolCall":["custom_tool_call"],"CustomToolCallOutput":["custom_tool_call_output"],"Reasoning":["reasoning"],"ItemReference":["item_reference"],"AdditionalTools":["additional_tools"],"ForeignItem":["local_shell_call","local_shell_call_output","shell_call","shell_call_output","apply_patch_call","apply_patch_call_output","web_search_call"],"RefusedItem":["compaction","compaction_trigger","tool_search_call","tool_search_output","file_search_call","code_interpreter_call","image_generation_call","computer_call","computer_call_output","mcp_list_tools","mcp_approval_request","mcp_approval_response","mcp_call","program","program_output","configuration_update"]},"dispatch":{"Message":{"$ref":"Message"},"FunctionCall":{"$ref":"FunctionCall"},"FunctionCallOutput":{"$ref":"FunctionCallOutput"},"CustomToolCall":{"$ref":"CustomToolCall"},"CustomToolCallOutput":{"$ref":"CustomToolCallOutput"},"Reasoning":{"$ref":"Reasoning"},"ItemReference":{"$ref":"ItemReference"},"AdditionalTools":{"$ref":"AdditionalTools"},"ForeignItem":{"$ref":"ForeignItem"},"RefusedItem":{"$ref":"RefusedItem"}}};
const schema93 = {"$id":"ItemReference","type":"object","required":["type","id"],"properties":{"type":{"type":"string","enum":["item_reference"]},"id":{"type":"string","minLength":1,"maxLength":256}}};
const schema110 = {"$id":"RefusedItem","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["compaction","compaction_trigger","tool_search_call","tool_search_output","file_search_call","code_interpreter_call","image_generation_call","computer_call","computer_call_output","mcp_list_tools","mcp_approval_request","mcp_approval_response","mcp_call","program","program_output","configuration_update"]}}};
const schema36 = {"$id":"Message","type":"object","required":["role"],"properties":{"role":{"type":"string","enum":["user","system","developer","assistant"]}},"dispatchOn":"role","dispatchValues":{"InputMessage":["user","system","developer"],"AssistantMessage":["assistant"]},"dispatch":{"InputMessage":{"$ref":"InputMessage"},"AssistantMessage":{"$ref":"AssistantMessage"}}};
const schema37 = {"$id":"InputMessage","type":"object","required":["role","content"],"properties":{"type":{"type":["string","null"],"enum":["message",null]},"id":{"$ref":"ClientItemId"},"role":{"type":"string","enum":["user","system","developer"]},"status":{"$ref":"ClientItemStatus"},"phase":{"$ref":"ClientPhase"},"content":{"type":["string","array"],"byType":{"string":{"$ref":"InputText"},"array":{"$ref":"InputContent"}}}}};
const schema38 = {"$id":"ClientItemId","type":["string","null"],"minLength":1,"maxLength":256};
const schema39 = {"$id":"ClientItemStatus","type":["string","null"],"enum":["in_progress","completed","incomplete",null]};
const schema40 = {"$id":"ClientPhase","type":["string","null"],"enum":["commentary","final_answer",null]};
const schema42 = {"$id":"InputContent","type":"array","maxItems":16384,"items":{"$ref":"InputPart"}};
const schema43 = {"$id":"InputPart","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["input_text","input_image","input_file"]}},"dispatchOn":"type","dispatchValues":{"InputTextPart":["input_text"],"InputImagePart":["input_image"],"InputFilePart":["input_file"]},"dispatch":{"InputTextPart":{"$ref":"InputTextPart"},"InputImagePart":{"$ref":"InputImagePart"},"InputFilePart":{"$ref":"InputFilePart"}}};
const schema44 = {"$id":"InputTextPart","type":"object","required":["type","text"],"properties":{"type":{"type":"string","enum":["input_text"]},"text":{"type":"string","maxLength":10485760},"prompt_cache_breakpoint":{"$ref":"PromptCacheBreakpoint"}}};
const schema45 = {"$id":"PromptCacheBreakpoint","type":["object","null"]};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="InputTextPart" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.text === undefined) && (missing0 = "text"))){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate28.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "input_text")){
validate28.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema44.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
let data1 = data.text;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func2(data1) > 10485760){
validate28.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit: 10485760},message:"must NOT have more than 10485760 characters"}];
return false;
}
}
else {
validate28.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prompt_cache_breakpoint !== undefined){
let data2 = data.prompt_cache_breakpoint;
const _errs5 = errors;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
validate28.errors = [{instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"PromptCacheBreakpoint/type",keyword:"type",params:{type: schema45.type},message:"must be object,null"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":{"type":true,"text":true,"prompt_cache_breakpoint":true},"dynamicProps":false,"dynamicItems":false};

const schema46 = {"$id":"InputImagePart","type":"object","required":["type"],"if":{"properties":{"file_id":{"type":"string"}},"required":["file_id"]},"else":{"properties":{"image_url":{"type":"string"}},"required":["image_url"]},"properties":{"type":{"type":"string","enum":["input_image"]},"image_url":{"type":["string","null"],"maxLength":20971520,"pattern":"^([hH][tT][tT][pP][sS]?://|[dD][aA][tT][aA]:)"},"file_id":{"type":["string","null"]},"detail":{"type":["string","null"],"enum":["low","high","auto","original",null]},"prompt_cache_breakpoint":{"$ref":"PromptCacheBreakpoint"}}};
const pattern4 = new RegExp("^([hH][tT][tT][pP][sS]?://|[dD][aA][tT][aA]:)", "u");

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="InputImagePart" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.file_id === undefined) && (missing0 = "file_id")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.file_id !== undefined){
if(typeof data.file_id !== "string"){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.image_url === undefined) && (missing1 = "image_url")){
validate30.errors = [{instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data.image_url !== undefined){
if(typeof data.image_url !== "string"){
validate30.errors = [{instancePath:instancePath+"/image_url",schemaPath:"#/else/properties/image_url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.image_url = true;
props0.file_id = true;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate30.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.type === undefined) && (missing2 = "type")){
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(props0 !== true){
props0 = props0 || {};
props0.type = true;
props0.image_url = true;
props0.file_id = true;
props0.detail = true;
props0.prompt_cache_breakpoint = true;
}
if(data.type !== undefined){
let data2 = data.type;
const _errs8 = errors;
if(typeof data2 !== "string"){
validate30.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data2 === "input_image")){
validate30.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema46.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.image_url !== undefined){
let data3 = data.image_url;
const _errs10 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate30.errors = [{instancePath:instancePath+"/image_url",schemaPath:"#/properties/image_url/type",keyword:"type",params:{type: schema46.properties.image_url.type},message:"must be string,null"}];
return false;
}
if(errors === _errs10){
if(typeof data3 === "string"){
if(func2(data3) > 20971520){
validate30.errors = [{instancePath:instancePath+"/image_url",schemaPath:"#/properties/image_url/maxLength",keyword:"maxLength",params:{limit: 20971520},message:"must NOT have more than 20971520 characters"}];
return false;
}
else {
if(!pattern4.test(data3)){
validate30.errors = [{instancePath:instancePath+"/image_url",schemaPath:"#/properties/image_url/pattern",keyword:"pattern",params:{pattern: "^([hH][tT][tT][pP][sS]?://|[dD][aA][tT][aA]:)"},message:"must match pattern \""+"^([hH][tT][tT][pP][sS]?://|[dD][aA][tT][aA]:)"+"\""}];
return false;
}
}
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.file_id !== undefined){
let data4 = data.file_id;
const _errs12 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate30.errors = [{instancePath:instancePath+"/file_id",schemaPath:"#/properties/file_id/type",keyword:"type",params:{type: schema46.properties.file_id.type},message:"must be string,null"}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.detail !== undefined){
let data5 = data.detail;
const _errs14 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate30.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: schema46.properties.detail.type},message:"must be string,null"}];
return false;
}
if(!(((((data5 === "low") || (data5 === "high")) || (data5 === "auto")) || (data5 === "original")) || (data5 === null))){
validate30.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/enum",keyword:"enum",params:{allowedValues: schema46.properties.detail.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.prompt_cache_breakpoint !== undefined){
let data6 = data.prompt_cache_breakpoint;
const _errs16 = errors;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
validate30.errors = [{instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"PromptCacheBreakpoint/type",keyword:"type",params:{type: schema45.type},message:"must be object,null"}];
return false;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate30.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate30.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema48 = {"$id":"InputFilePart","type":"object","required":["type"],"if":{"properties":{"file_id":{"type":"string"}},"required":["file_id"]},"else":{"if":{"properties":{"file_url":{"type":"string"}},"required":["file_url"]},"else":{"properties":{"file_data":{"type":"string"}},"required":["file_data"]}},"properties":{"type":{"type":"string","enum":["input_file"]},"file_id":{"type":["string","null"]},"file_url":{"type":["string","null"],"maxLength":20971520,"pattern":"^[hH][tT][tT][pP][sS]?://"},"file_data":{"type":["string","null"],"maxLength":73400320},"filename":{"type":["string","null"],"maxLength":1024},"detail":{"type":["string","null"],"enum":["auto","low","high",null]},"prompt_cache_breakpoint":{"$ref":"PromptCacheBreakpoint"}}};
const pattern5 = new RegExp("^[hH][tT][tT][pP][sS]?://", "u");

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="InputFilePart" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.file_id === undefined) && (missing0 = "file_id")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.file_id !== undefined){
if(typeof data.file_id !== "string"){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs5 = errors;
const _errs6 = errors;
let valid2 = true;
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.file_url === undefined) && (missing1 = "file_url")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data.file_url !== undefined){
if(typeof data.file_url !== "string"){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
var _valid1 = _errs7 === errors;
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.file_data === undefined) && (missing2 = "file_data")){
validate32.errors = [{instancePath,schemaPath:"#/else/else/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data.file_data !== undefined){
if(typeof data.file_data !== "string"){
validate32.errors = [{instancePath:instancePath+"/file_data",schemaPath:"#/else/else/properties/file_data/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
var _valid1 = _errs10 === errors;
valid2 = _valid1;
if(valid2){
var props0 = {};
props0.file_data = true;
props0.file_url = true;
}
}
if(!valid2){
const err4 = {instancePath,schemaPath:"#/else/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate32.errors = vErrors;
return false;
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
if(valid0){
if(props0 !== true){
props0 = props0 || {};
props0.file_id = true;
}
}
}
if(!valid0){
const err5 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate32.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.type === undefined) && (missing3 = "type")){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(props0 !== true){
props0 = props0 || {};
props0.type = true;
props0.file_id = true;
props0.file_url = true;
props0.file_data = true;
props0.filename = true;
props0.detail = true;
props0.prompt_cache_breakpoint = true;
}
if(data.type !== undefined){
let data3 = data.type;
const _errs13 = errors;
if(typeof data3 !== "string"){
validate32.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data3 === "input_file")){
validate32.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema48.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid5 = _errs13 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.file_id !== undefined){
let data4 = data.file_id;
const _errs15 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate32.errors = [{instancePath:instancePath+"/file_id",schemaPath:"#/properties/file_id/type",keyword:"type",params:{type: schema48.properties.file_id.type},message:"must be string,null"}];
return false;
}
var valid5 = _errs15 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.file_url !== undefined){
let data5 = data.file_url;
const _errs17 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate32.errors = [{instancePath:instancePath+"/file_url",schemaPath:"#/properties/file_url/type",keyword:"type",params:{type: schema48.properties.file_url.type},message:"must be string,null"}];
return false;
}
if(errors === _errs17){
if(typeof data5 === "string"){
if(func2(data5) > 20971520){
validate32.errors = [{instancePath:instancePath+"/file_url",schemaPath:"#/properties/file_url/maxLength",keyword:"maxLength",params:{limit: 20971520},message:"must NOT have more than 20971520 characters"}];
return false;
}
else {
if(!pattern5.test(data5)){
validate32.errors = [{instancePath:instancePath+"/file_url",schemaPath:"#/properties/file_url/pattern",keyword:"pattern",params:{pattern: "^[hH][tT][tT][pP][sS]?://"},message:"must match pattern \""+"^[hH][tT][tT][pP][sS]?://"+"\""}];
return false;
}
}
}
}
var valid5 = _errs17 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.file_data !== undefined){
let data6 = data.file_data;
const _errs19 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate32.errors = [{instancePath:instancePath+"/file_data",schemaPath:"#/properties/file_data/type",keyword:"type",params:{type: schema48.properties.file_data.type},message:"must be string,null"}];
return false;
}
if(errors === _errs19){
if(typeof data6 === "string"){
if(func2(data6) > 73400320){
validate32.errors = [{instancePath:instancePath+"/file_data",schemaPath:"#/properties/file_data/maxLength",keyword:"maxLength",params:{limit: 73400320},message:"must NOT have more than 73400320 characters"}];
return false;
}
}
}
var valid5 = _errs19 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.filename !== undefined){
let data7 = data.filename;
const _errs21 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate32.errors = [{instancePath:instancePath+"/filename",schemaPath:"#/properties/filename/type",keyword:"type",params:{type: schema48.properties.filename.type},message:"must be string,null"}];
return false;
}
if(errors === _errs21){
if(typeof data7 === "string"){
if(func2(data7) > 1024){
validate32.errors = [{instancePath:instancePath+"/filename",schemaPath:"#/properties/filename/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.detail !== undefined){
let data8 = data.detail;
const _errs23 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate32.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: schema48.properties.detail.type},message:"must be string,null"}];
return false;
}
if(!((((data8 === "auto") || (data8 === "low")) || (data8 === "high")) || (data8 === null))){
validate32.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/enum",keyword:"enum",params:{allowedValues: schema48.properties.detail.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.prompt_cache_breakpoint !== undefined){
let data9 = data.prompt_cache_breakpoint;
const _errs25 = errors;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
validate32.errors = [{instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"PromptCacheBreakpoint/type",keyword:"type",params:{type: schema45.type},message:"must be object,null"}];
return false;
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
}
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate32.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate32.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="InputPart" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate27.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate27.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data0 === "input_text") || (data0 === "input_image")) || (data0 === "input_file"))){
validate27.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema43.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "input_text"){
if(!(validate28(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
else if(tag0 === "input_image"){
if(!(validate30(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
else if(tag0 === "input_file"){
if(!(validate32(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="InputContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16384){
validate26.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate27(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="InputMessage" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.role === undefined) && (missing0 = "role")) || ((data.content === undefined) && (missing0 = "content"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate25.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: schema37.properties.type.type},message:"must be string,null"}];
return false;
}
if(!((data0 === "message") || (data0 === null))){
validate25.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema37.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate25.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/type",keyword:"type",params:{type: schema38.type},message:"must be string,null"}];
return false;
}
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate25.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate25.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
let data2 = data.role;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate25.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data2 === "user") || (data2 === "system")) || (data2 === "developer"))){
validate25.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema37.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data3 = data.status;
const _errs8 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate25.errors = [{instancePath:instancePath+"/status",schemaPath:"ClientItemStatus/type",keyword:"type",params:{type: schema39.type},message:"must be string,null"}];
return false;
}
if(!((((data3 === "in_progress") || (data3 === "completed")) || (data3 === "incomplete")) || (data3 === null))){
validate25.errors = [{instancePath:instancePath+"/status",schemaPath:"ClientItemStatus/enum",keyword:"enum",params:{allowedValues: schema39.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phase !== undefined){
let data4 = data.phase;
const _errs11 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate25.errors = [{instancePath:instancePath+"/phase",schemaPath:"ClientPhase/type",keyword:"type",params:{type: schema40.type},message:"must be string,null"}];
return false;
}
if(!(((data4 === "commentary") || (data4 === "final_answer")) || (data4 === null))){
validate25.errors = [{instancePath:instancePath+"/phase",schemaPath:"ClientPhase/enum",keyword:"enum",params:{allowedValues: schema40.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content !== undefined){
let data5 = data.content;
const _errs14 = errors;
if((typeof data5 !== "string") && (!(Array.isArray(data5)))){
validate25.errors = [{instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: schema37.properties.content.type},message:"must be string,array"}];
return false;
}
if(typeof data5 == "string"){
const _errs17 = errors;
if(errors === _errs17){
if(typeof data5 === "string"){
if(func2(data5) > 10485760){
validate25.errors = [{instancePath:instancePath+"/content",schemaPath:"InputText/maxLength",keyword:"maxLength",params:{limit: 10485760},message:"must NOT have more than 10485760 characters"}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/content",schemaPath:"InputText/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
else if(Array.isArray(data5)){
if(!(validate26(data5, {instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":{"type":true,"id":true,"role":true,"status":true,"phase":true,"content":true},"dynamicProps":false,"dynamicItems":false};

const schema50 = {"$id":"AssistantMessage","type":"object","required":["role","content"],"properties":{"type":{"type":["string","null"],"enum":["message",null]},"id":{"$ref":"ClientItemId"},"role":{"type":"string","enum":["assistant"]},"status":{"$ref":"ClientItemStatus"},"phase":{"$ref":"ClientPhase"},"content":{"type":["string","array"],"byType":{"string":{"$ref":"InputText"},"array":{"$ref":"AssistantContent"}}}}};
const schema55 = {"$id":"AssistantContent","type":"array","maxItems":16384,"items":{"$ref":"AssistantPart"}};
const schema56 = {"$id":"AssistantPart","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["output_text","refusal","input_text"]}},"dispatchOn":"type","dispatchValues":{"AssistantTextPart":["output_text"],"AssistantRefusalPart":["refusal"],"InputTextPart":["input_text"]},"dispatch":{"AssistantTextPart":{"$ref":"AssistantTextPart"},"AssistantRefusalPart":{"$ref":"AssistantRefusalPart"},"InputTextPart":{"$ref":"InputTextPart"}}};
const schema57 = {"$id":"AssistantTextPart","type":"object","required":["type","text"],"properties":{"type":{"type":"string","enum":["output_text"]},"text":{"type":"string","maxLength":10485760},"annotations":{"type":["array","null"],"items":{"$ref":"ClientAnnotation"}},"logprobs":{"type":["array","null"]},"prompt_cache_breakpoint":{"$ref":"PromptCacheBreakpoint"}}};
const schema58 = {"$id":"ClientAnnotation","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["file_citation","url_citation","container_file_citation","file_path"]}},"dispatchOn":"type","dispatchValues":{"FileCitation":["file_citation"],"UrlCitation":["url_citation"],"ContainerFileCitation":["container_file_citation"],"FilePath":["file_path"]},"dispatch":{"FileCitation":{"$ref":"FileCitation"},"UrlCitation":{"$ref":"UrlCitation"},"ContainerFileCitation":{"$ref":"ContainerFileCitation"},"FilePath":{"$ref":"FilePath"}}};
const schema59 = {"$id":"FileCitation","type":"object","required":["type","file_id","index","filename"],"properties":{"type":{"type":"string","enum":["file_citation"]},"file_id":{"type":"string"},"index":{"type":"integer","minimum":0},"filename":{"type":"string"}}};
const schema60 = {"$id":"UrlCitation","type":"object","required":["type","url","title","start_index","end_index"],"properties":{"type":{"type":"string","enum":["url_citation"]},"url":{"type":"string"},"title":{"type":"string"},"start_index":{"type":"integer","minimum":0},"end_index":{"type":"integer","minimum":0}}};
const schema61 = {"$id":"ContainerFileCitation","type":"object","required":["type","container_id","file_id","filename","start_index","end_index"],"properties":{"type":{"type":"string","enum":["container_file_citation"]},"container_id":{"type":"string"},"file_id":{"type":"string"},"filename":{"type":"string"},"start_index":{"type":"integer","minimum":0},"end_index":{"type":"integer","minimum":0}}};
const schema62 = {"$id":"FilePath","type":"object","required":["type","file_id","index"],"properties":{"type":{"type":"string","enum":["file_path"]},"file_id":{"type":"string"},"index":{"type":"integer","minimum":0}}};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ClientAnnotation" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate41.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate41.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data0 === "file_citation") || (data0 === "url_citation")) || (data0 === "container_file_citation")) || (data0 === "file_path"))){
validate41.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema58.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "file_citation"){
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((((data.type === undefined) && (missing1 = "type")) || ((data.file_id === undefined) && (missing1 = "file_id"))) || ((data.index === undefined) && (missing1 = "index"))) || ((data.filename === undefined) && (missing1 = "filename"))){
validate41.errors = [{instancePath,schemaPath:"FileCitation/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data1 = data.type;
const _errs8 = errors;
if(typeof data1 !== "string"){
validate41.errors = [{instancePath:instancePath+"/type",schemaPath:"FileCitation/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data1 === "file_citation")){
validate41.errors = [{instancePath:instancePath+"/type",schemaPath:"FileCitation/properties/type/enum",keyword:"enum",params:{allowedValues: schema59.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs8 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.file_id !== undefined){
const _errs10 = errors;
if(typeof data.file_id !== "string"){
validate41.errors = [{instancePath:instancePath+"/file_id",schemaPath:"FileCitation/properties/file_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs10 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.index !== undefined){
let data3 = data.index;
const _errs12 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate41.errors = [{instancePath:instancePath+"/index",schemaPath:"FileCitation/properties/index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate41.errors = [{instancePath:instancePath+"/index",schemaPath:"FileCitation/properties/index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs12 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.filename !== undefined){
const _errs14 = errors;
if(typeof data.filename !== "string"){
validate41.errors = [{instancePath:instancePath+"/filename",schemaPath:"FileCitation/properties/filename/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate41.errors = [{instancePath,schemaPath:"FileCitation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "url_citation"){
const _errs17 = errors;
if(errors === _errs17){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((((data.type === undefined) && (missing2 = "type")) || ((data.url === undefined) && (missing2 = "url"))) || ((data.title === undefined) && (missing2 = "title"))) || ((data.start_index === undefined) && (missing2 = "start_index"))) || ((data.end_index === undefined) && (missing2 = "end_index"))){
validate41.errors = [{instancePath,schemaPath:"UrlCitation/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data5 = data.type;
const _errs19 = errors;
if(typeof data5 !== "string"){
validate41.errors = [{instancePath:instancePath+"/type",schemaPath:"UrlCitation/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data5 === "url_citation")){
validate41.errors = [{instancePath:instancePath+"/type",schemaPath:"UrlCitation/properties/type/enum",keyword:"enum",params:{allowedValues: schema60.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs19 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.url !== undefined){
const _errs21 = errors;
if(typeof data.url !== "string"){
validate41.errors = [{instancePath:instancePath+"/url",schemaPath:"UrlCitation/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs21 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.title !== undefined){
const _errs23 = errors;
if(typeof data.title !== "string"){
validate41.errors = [{instancePath:instancePath+"/title",schemaPath:"UrlCitation/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs23 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.start_index !== undefined){
let data8 = data.start_index;
const _errs25 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate41.errors = [{instancePath:instancePath+"/start_index",schemaPath:"UrlCitation/properties/start_index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs25){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate41.errors = [{instancePath:instancePath+"/start_index",schemaPath:"UrlCitation/properties/start_index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid7 = _errs25 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.end_index !== undefined){
let data9 = data.end_index;
const _errs27 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate41.errors = [{instancePath:instancePath+"/end_index",schemaPath:"UrlCitation/properties/end_index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs27){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate41.errors = [{instancePath:instancePath+"/end_index",schemaPath:"UrlCitation/properties/end_index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid7 = _errs27 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
else {
validate41.errors = [{instancePath,schemaPath:"UrlCitation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "container_file_citation"){
const _errs30 = errors;
if(errors === _errs30){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((((((data.type === undefined) && (missing3 = "type")) || ((data.container_id === undefined) && (missing3 = "container_id"))) || ((data.file_id === undefined) && (missing3 = "file_id"))) || ((data.filename === undefined) && (missing3 = "filename"))) || ((data.start_index === undefined) && (missing3 = "start_index"))) || ((data.end_index === undefined) && (missing3 = "end_index"))){
validate41.errors = [{instancePath,schemaPath:"ContainerFileCitation/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data10 = data.type;
const _errs32 = errors;
if(typeof data10 !== "string"){
validate41.errors = [{instancePath:instancePath+"/type",schemaPath:"ContainerFileCitation/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data10 === "container_file_citation")){
validate41.errors = [{instancePath:instancePath+"/type",schemaPath:"ContainerFileCitation/properties/type/enum",keyword:"enum",params:{allowedValues: schema61.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid10 = _errs32 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.container_id !== undefined){
const _errs34 = errors;
if(typeof data.container_id !== "string"){
validate41.errors = [{instancePath:instancePath+"/container_id",schemaPath:"ContainerFileCitation/properties/container_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs34 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.file_id !== undefined){
const _errs36 = errors;
if(typeof data.file_id !== "string"){
validate41.errors = [{instancePath:instancePath+"/file_id",schemaPath:"ContainerFileCitation/properties/file_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs36 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.filename !== undefined){
const _errs38 = errors;
if(typeof data.filename !== "string"){
validate41.errors = [{instancePath:instancePath+"/filename",schemaPath:"ContainerFileCitation/properties/filename/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs38 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.start_index !== undefined){
let data14 = data.start_index;
const _errs40 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate41.errors = [{instancePath:instancePath+"/start_index",schemaPath:"ContainerFileCitation/properties/start_index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs40){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
validate41.errors = [{instancePath:instancePath+"/start_index",schemaPath:"ContainerFileCitation/properties/start_index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid10 = _errs40 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.end_index !== undefined){
let data15 = data.end_index;
const _errs42 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate41.errors = [{instancePath:instancePath+"/end_index",schemaPath:"ContainerFileCitation/properties/end_index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs42){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate41.errors = [{instancePath:instancePath+"/end_index",schemaPath:"ContainerFileCitation/properties/end_index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid10 = _errs42 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
}
}
else {
validate41.errors = [{instancePath,schemaPath:"ContainerFileCitation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "file_path"){
const _errs45 = errors;
if(errors === _errs45){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((((data.type === undefined) && (missing4 = "type")) || ((data.file_id === undefined) && (missing4 = "file_id"))) || ((data.index === undefined) && (missing4 = "index"))){
validate41.errors = [{instancePath,schemaPath:"FilePath/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data16 = data.type;
const _errs47 = errors;
if(typeof data16 !== "string"){
validate41.errors = [{instancePath:instancePath+"/type",schemaPath:"FilePath/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data16 === "file_path")){
validate41.errors = [{instancePath:instancePath+"/type",schemaPath:"FilePath/properties/type/enum",keyword:"enum",params:{allowedValues: schema62.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid13 = _errs47 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.file_id !== undefined){
const _errs49 = errors;
if(typeof data.file_id !== "string"){
validate41.errors = [{instancePath:instancePath+"/file_id",schemaPath:"FilePath/properties/file_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs49 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.index !== undefined){
let data18 = data.index;
const _errs51 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate41.errors = [{instancePath:instancePath+"/index",schemaPath:"FilePath/properties/index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs51){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
validate41.errors = [{instancePath:instancePath+"/index",schemaPath:"FilePath/properties/index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid13 = _errs51 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
else {
validate41.errors = [{instancePath,schemaPath:"FilePath/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
}
}
}
else {
validate41.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};


function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="AssistantTextPart" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.text === undefined) && (missing0 = "text"))){
validate40.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate40.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "output_text")){
validate40.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema57.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
let data1 = data.text;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func2(data1) > 10485760){
validate40.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit: 10485760},message:"must NOT have more than 10485760 characters"}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annotations !== undefined){
let data2 = data.annotations;
const _errs5 = errors;
if((!(Array.isArray(data2))) && (data2 !== null)){
validate40.errors = [{instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: schema57.properties.annotations.type},message:"must be array,null"}];
return false;
}
if(errors === _errs5){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate41(data2[i0], {instancePath:instancePath+"/annotations/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logprobs !== undefined){
let data4 = data.logprobs;
const _errs8 = errors;
if((!(Array.isArray(data4))) && (data4 !== null)){
validate40.errors = [{instancePath:instancePath+"/logprobs",schemaPath:"#/properties/logprobs/type",keyword:"type",params:{type: schema57.properties.logprobs.type},message:"must be array,null"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prompt_cache_breakpoint !== undefined){
let data5 = data.prompt_cache_breakpoint;
const _errs10 = errors;
if((!(data5 && typeof data5 == "object" && !Array.isArray(data5))) && (data5 !== null)){
validate40.errors = [{instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"PromptCacheBreakpoint/type",keyword:"type",params:{type: schema45.type},message:"must be object,null"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":{"type":true,"text":true,"annotations":true,"logprobs":true,"prompt_cache_breakpoint":true},"dynamicProps":false,"dynamicItems":false};

const schema64 = {"$id":"AssistantRefusalPart","type":"object","required":["type","refusal"],"properties":{"type":{"type":"string","enum":["refusal"]},"refusal":{"type":"string","maxLength":10485760},"prompt_cache_breakpoint":{"$ref":"PromptCacheBreakpoint"}}};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="AssistantRefusalPart" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.refusal === undefined) && (missing0 = "refusal"))){
validate44.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate44.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "refusal")){
validate44.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema64.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.refusal !== undefined){
let data1 = data.refusal;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func2(data1) > 10485760){
validate44.errors = [{instancePath:instancePath+"/refusal",schemaPath:"#/properties/refusal/maxLength",keyword:"maxLength",params:{limit: 10485760},message:"must NOT have more than 10485760 characters"}];
return false;
}
}
else {
validate44.errors = [{instancePath:instancePath+"/refusal",schemaPath:"#/properties/refusal/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prompt_cache_breakpoint !== undefined){
let data2 = data.prompt_cache_breakpoint;
const _errs5 = errors;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
validate44.errors = [{instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"PromptCacheBreakpoint/type",keyword:"type",params:{type: schema45.type},message:"must be object,null"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate44.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":{"type":true,"refusal":true,"prompt_cache_breakpoint":true},"dynamicProps":false,"dynamicItems":false};


function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="AssistantPart" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate39.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate39.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data0 === "output_text") || (data0 === "refusal")) || (data0 === "input_text"))){
validate39.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema56.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "output_text"){
if(!(validate40(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
else if(tag0 === "refusal"){
if(!(validate44(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
else if(tag0 === "input_text"){
if(!(validate28(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate39.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="AssistantContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16384){
validate38.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate39(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
else {
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="AssistantMessage" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.role === undefined) && (missing0 = "role")) || ((data.content === undefined) && (missing0 = "content"))){
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate37.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: schema50.properties.type.type},message:"must be string,null"}];
return false;
}
if(!((data0 === "message") || (data0 === null))){
validate37.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema50.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate37.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/type",keyword:"type",params:{type: schema38.type},message:"must be string,null"}];
return false;
}
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate37.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate37.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
let data2 = data.role;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate37.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data2 === "assistant")){
validate37.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema50.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data3 = data.status;
const _errs8 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate37.errors = [{instancePath:instancePath+"/status",schemaPath:"ClientItemStatus/type",keyword:"type",params:{type: schema39.type},message:"must be string,null"}];
return false;
}
if(!((((data3 === "in_progress") || (data3 === "completed")) || (data3 === "incomplete")) || (data3 === null))){
validate37.errors = [{instancePath:instancePath+"/status",schemaPath:"ClientItemStatus/enum",keyword:"enum",params:{allowedValues: schema39.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phase !== undefined){
let data4 = data.phase;
const _errs11 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate37.errors = [{instancePath:instancePath+"/phase",schemaPath:"ClientPhase/type",keyword:"type",params:{type: schema40.type},message:"must be string,null"}];
return false;
}
if(!(((data4 === "commentary") || (data4 === "final_answer")) || (data4 === null))){
validate37.errors = [{instancePath:instancePath+"/phase",schemaPath:"ClientPhase/enum",keyword:"enum",params:{allowedValues: schema40.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content !== undefined){
let data5 = data.content;
const _errs14 = errors;
if((typeof data5 !== "string") && (!(Array.isArray(data5)))){
validate37.errors = [{instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: schema50.properties.content.type},message:"must be string,array"}];
return false;
}
if(typeof data5 == "string"){
const _errs17 = errors;
if(errors === _errs17){
if(typeof data5 === "string"){
if(func2(data5) > 10485760){
validate37.errors = [{instancePath:instancePath+"/content",schemaPath:"InputText/maxLength",keyword:"maxLength",params:{limit: 10485760},message:"must NOT have more than 10485760 characters"}];
return false;
}
}
else {
validate37.errors = [{instancePath:instancePath+"/content",schemaPath:"InputText/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
else if(Array.isArray(data5)){
if(!(validate38(data5, {instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":{"type":true,"id":true,"role":true,"status":true,"phase":true,"content":true},"dynamicProps":false,"dynamicItems":false};


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="Message" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.role === undefined) && (missing0 = "role")){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.role !== undefined){
let data0 = data.role;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate24.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data0 === "user") || (data0 === "system")) || (data0 === "developer")) || (data0 === "assistant"))){
validate24.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema36.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.role;
if(((tag0 === "user") || (tag0 === "system")) || (tag0 === "developer")){
if(!(validate25(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
else if(tag0 === "assistant"){
if(!(validate37(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":{"role":true},"dynamicProps":false,"dynamicItems":false};

const schema66 = {"$id":"FunctionCall","type":"object","required":["type","call_id","name","arguments"],"properties":{"type":{"type":"string","enum":["function_call"]},"id":{"$ref":"ClientItemId"},"call_id":{"$ref":"CallId"},"name":{"type":"string","minLength":1,"maxLength":128},"namespace":{"type":["string","null"],"maxLength":128},"arguments":{"type":"string","maxLength":10485760},"status":{"$ref":"ClientItemStatus"},"caller":{"$ref":"ClientCaller"}}};
const schema68 = {"$id":"CallId","type":"string","minLength":1,"maxLength":64};
const schema70 = {"$id":"ClientCaller","type":["object","null"]};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="FunctionCall" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.call_id === undefined) && (missing0 = "call_id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.arguments === undefined) && (missing0 = "arguments"))){
validate51.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate51.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "function_call")){
validate51.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema66.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate51.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/type",keyword:"type",params:{type: schema38.type},message:"must be string,null"}];
return false;
}
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate51.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate51.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.call_id !== undefined){
let data2 = data.call_id;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(func2(data2) > 64){
validate51.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate51.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data3 = data.name;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(func2(data3) > 128){
validate51.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data3) < 1){
validate51.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.namespace !== undefined){
let data4 = data.namespace;
const _errs11 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate51.errors = [{instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: schema66.properties.namespace.type},message:"must be string,null"}];
return false;
}
if(errors === _errs11){
if(typeof data4 === "string"){
if(func2(data4) > 128){
validate51.errors = [{instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.arguments !== undefined){
let data5 = data.arguments;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(func2(data5) > 10485760){
validate51.errors = [{instancePath:instancePath+"/arguments",schemaPath:"#/properties/arguments/maxLength",keyword:"maxLength",params:{limit: 10485760},message:"must NOT have more than 10485760 characters"}];
return false;
}
}
else {
validate51.errors = [{instancePath:instancePath+"/arguments",schemaPath:"#/properties/arguments/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data6 = data.status;
const _errs15 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate51.errors = [{instancePath:instancePath+"/status",schemaPath:"ClientItemStatus/type",keyword:"type",params:{type: schema39.type},message:"must be string,null"}];
return false;
}
if(!((((data6 === "in_progress") || (data6 === "completed")) || (data6 === "incomplete")) || (data6 === null))){
validate51.errors = [{instancePath:instancePath+"/status",schemaPath:"ClientItemStatus/enum",keyword:"enum",params:{allowedValues: schema39.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.caller !== undefined){
let data7 = data.caller;
const _errs18 = errors;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
validate51.errors = [{instancePath:instancePath+"/caller",schemaPath:"ClientCaller/type",keyword:"type",params:{type: schema70.type},message:"must be object,null"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate51.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":{"type":true,"id":true,"call_id":true,"name":true,"namespace":true,"arguments":true,"status":true,"caller":true},"dynamicProps":false,"dynamicItems":false};

const schema71 = {"$id":"FunctionCallOutput","type":"object","required":["type","call_id","output"],"properties":{"type":{"type":"string","enum":["function_call_output"]},"id":{"$ref":"ClientItemId"},"call_id":{"$ref":"CallId"},"name":{"type":["string","null"],"maxLength":128},"namespace":{"type":["string","null"],"maxLength":128},"output":{"type":["string","array"],"byType":{"string":{"$ref":"InputText"},"array":{"$ref":"InputContent"}}},"status":{"$ref":"ClientItemStatus"},"caller":{"$ref":"ClientCaller"}}};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="FunctionCallOutput" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.call_id === undefined) && (missing0 = "call_id"))) || ((data.output === undefined) && (missing0 = "output"))){
validate53.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate53.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "function_call_output")){
validate53.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema71.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate53.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/type",keyword:"type",params:{type: schema38.type},message:"must be string,null"}];
return false;
}
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate53.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate53.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.call_id !== undefined){
let data2 = data.call_id;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(func2(data2) > 64){
validate53.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate53.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data3 = data.name;
const _errs9 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate53.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema71.properties.name.type},message:"must be string,null"}];
return false;
}
if(errors === _errs9){
if(typeof data3 === "string"){
if(func2(data3) > 128){
validate53.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.namespace !== undefined){
let data4 = data.namespace;
const _errs11 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate53.errors = [{instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: schema71.properties.namespace.type},message:"must be string,null"}];
return false;
}
if(errors === _errs11){
if(typeof data4 === "string"){
if(func2(data4) > 128){
validate53.errors = [{instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output !== undefined){
let data5 = data.output;
const _errs13 = errors;
if((typeof data5 !== "string") && (!(Array.isArray(data5)))){
validate53.errors = [{instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: schema71.properties.output.type},message:"must be string,array"}];
return false;
}
if(typeof data5 == "string"){
const _errs16 = errors;
if(errors === _errs16){
if(typeof data5 === "string"){
if(func2(data5) > 10485760){
validate53.errors = [{instancePath:instancePath+"/output",schemaPath:"InputText/maxLength",keyword:"maxLength",params:{limit: 10485760},message:"must NOT have more than 10485760 characters"}];
return false;
}
}
else {
validate53.errors = [{instancePath:instancePath+"/output",schemaPath:"InputText/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
else if(Array.isArray(data5)){
if(!(validate26(data5, {instancePath:instancePath+"/output",parentData:data,parentDataProperty:"output",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data6 = data.status;
const _errs19 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate53.errors = [{instancePath:instancePath+"/status",schemaPath:"ClientItemStatus/type",keyword:"type",params:{type: schema39.type},message:"must be string,null"}];
return false;
}
if(!((((data6 === "in_progress") || (data6 === "completed")) || (data6 === "incomplete")) || (data6 === null))){
validate53.errors = [{instancePath:instancePath+"/status",schemaPath:"ClientItemStatus/enum",keyword:"enum",params:{allowedValues: schema39.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.caller !== undefined){
let data7 = data.caller;
const _errs22 = errors;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
validate53.errors = [{instancePath:instancePath+"/caller",schemaPath:"ClientCaller/type",keyword:"type",params:{type: schema70.type},message:"must be object,null"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate53.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":{"type":true,"id":true,"call_id":true,"name":true,"namespace":true,"output":true,"status":true,"caller":true},"dynamicProps":false,"dynamicItems":false};

const schema77 = {"$id":"CustomToolCall","type":"object","required":["type","call_id","name","input"],"properties":{"type":{"type":"string","enum":["custom_tool_call"]},"id":{"$ref":"ClientItemId"},"call_id":{"$ref":"CallId"},"name":{"type":"string","minLength":1,"maxLength":128},"namespace":{"type":["string","null"],"maxLength":128},"input":{"type":"string","maxLength":10485760},"status":{"$ref":"ClientItemStatus"},"caller":{"$ref":"ClientCaller"}}};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="CustomToolCall" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.call_id === undefined) && (missing0 = "call_id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.input === undefined) && (missing0 = "input"))){
validate56.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate56.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "custom_tool_call")){
validate56.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema77.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate56.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/type",keyword:"type",params:{type: schema38.type},message:"must be string,null"}];
return false;
}
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate56.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate56.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.call_id !== undefined){
let data2 = data.call_id;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(func2(data2) > 64){
validate56.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate56.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate56.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data3 = data.name;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(func2(data3) > 128){
validate56.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data3) < 1){
validate56.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate56.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.namespace !== undefined){
let data4 = data.namespace;
const _errs11 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate56.errors = [{instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: schema77.properties.namespace.type},message:"must be string,null"}];
return false;
}
if(errors === _errs11){
if(typeof data4 === "string"){
if(func2(data4) > 128){
validate56.errors = [{instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.input !== undefined){
let data5 = data.input;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(func2(data5) > 10485760){
validate56.errors = [{instancePath:instancePath+"/input",schemaPath:"#/properties/input/maxLength",keyword:"maxLength",params:{limit: 10485760},message:"must NOT have more than 10485760 characters"}];
return false;
}
}
else {
validate56.errors = [{instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data6 = data.status;
const _errs15 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate56.errors = [{instancePath:instancePath+"/status",schemaPath:"ClientItemStatus/type",keyword:"type",params:{type: schema39.type},message:"must be string,null"}];
return false;
}
if(!((((data6 === "in_progress") || (data6 === "completed")) || (data6 === "incomplete")) || (data6 === null))){
validate56.errors = [{instancePath:instancePath+"/status",schemaPath:"ClientItemStatus/enum",keyword:"enum",params:{allowedValues: schema39.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.caller !== undefined){
let data7 = data.caller;
const _errs18 = errors;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
validate56.errors = [{instancePath:instancePath+"/caller",schemaPath:"ClientCaller/type",keyword:"type",params:{type: schema70.type},message:"must be object,null"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate56.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":{"type":true,"id":true,"call_id":true,"name":true,"namespace":true,"input":true,"status":true,"caller":true},"dynamicProps":false,"dynamicItems":false};

const schema82 = {"$id":"CustomToolCallOutput","type":"object","required":["type","call_id","output"],"properties":{"type":{"type":"string","enum":["custom_tool_call_output"]},"id":{"$ref":"ClientItemId"},"call_id":{"$ref":"CallId"},"name":{"type":["string","null"],"maxLength":128},"output":{"type":["string","array"],"byType":{"string":{"$ref":"InputText"},"array":{"$ref":"InputContent"}}},"status":{"$ref":"ClientItemStatus"},"caller":{"$ref":"ClientCaller"}}};

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="CustomToolCallOutput" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.call_id === undefined) && (missing0 = "call_id"))) || ((data.output === undefined) && (missing0 = "output"))){
validate58.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate58.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "custom_tool_call_output")){
validate58.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema82.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate58.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/type",keyword:"type",params:{type: schema38.type},message:"must be string,null"}];
return false;
}
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate58.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate58.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.call_id !== undefined){
let data2 = data.call_id;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(func2(data2) > 64){
validate58.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate58.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data3 = data.name;
const _errs9 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate58.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema82.properties.name.type},message:"must be string,null"}];
return false;
}
if(errors === _errs9){
if(typeof data3 === "string"){
if(func2(data3) > 128){
validate58.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output !== undefined){
let data4 = data.output;
const _errs11 = errors;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
validate58.errors = [{instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: schema82.properties.output.type},message:"must be string,array"}];
return false;
}
if(typeof data4 == "string"){
const _errs14 = errors;
if(errors === _errs14){
if(typeof data4 === "string"){
if(func2(data4) > 10485760){
validate58.errors = [{instancePath:instancePath+"/output",schemaPath:"InputText/maxLength",keyword:"maxLength",params:{limit: 10485760},message:"must NOT have more than 10485760 characters"}];
return false;
}
}
else {
validate58.errors = [{instancePath:instancePath+"/output",schemaPath:"InputText/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
else if(Array.isArray(data4)){
if(!(validate26(data4, {instancePath:instancePath+"/output",parentData:data,parentDataProperty:"output",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data5 = data.status;
const _errs17 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate58.errors = [{instancePath:instancePath+"/status",schemaPath:"ClientItemStatus/type",keyword:"type",params:{type: schema39.type},message:"must be string,null"}];
return false;
}
if(!((((data5 === "in_progress") || (data5 === "completed")) || (data5 === "incomplete")) || (data5 === null))){
validate58.errors = [{instancePath:instancePath+"/status",schemaPath:"ClientItemStatus/enum",keyword:"enum",params:{allowedValues: schema39.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.caller !== undefined){
let data6 = data.caller;
const _errs20 = errors;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
validate58.errors = [{instancePath:instancePath+"/caller",schemaPath:"ClientCaller/type",keyword:"type",params:{type: schema70.type},message:"must be object,null"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate58.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":{"type":true,"id":true,"call_id":true,"name":true,"output":true,"status":true,"caller":true},"dynamicProps":false,"dynamicItems":false};

const schema88 = {"$id":"Reasoning","type":"object","required":["type","summary"],"properties":{"type":{"type":"string","enum":["reasoning"]},"id":{"$ref":"ClientItemId"},"summary":{"type":"array","items":{"$ref":"ClientSummaryPart"}},"content":{"type":["array","null"],"items":{"$ref":"ClientReasoningPart"}},"encrypted_content":{"type":["string","null"],"maxLength":20971520},"status":{"$ref":"ClientItemStatus"}}};
const schema90 = {"$id":"ClientSummaryPart","type":"object","required":["type","text"],"properties":{"type":{"type":"string","enum":["summary_text"]},"text":{"type":"string","maxLength":10485760}}};
const schema91 = {"$id":"ClientReasoningPart","type":"object","required":["type","text"],"properties":{"type":{"type":"string","enum":["reasoning_text"]},"text":{"type":"string","maxLength":10485760}}};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="Reasoning" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.summary === undefined) && (missing0 = "summary"))){
validate61.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate61.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "reasoning")){
validate61.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema88.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate61.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/type",keyword:"type",params:{type: schema38.type},message:"must be string,null"}];
return false;
}
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate61.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate61.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data2 = data.summary;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.type === undefined) && (missing1 = "type")) || ((data3.text === undefined) && (missing1 = "text"))){
validate61.errors = [{instancePath:instancePath+"/summary/" + i0,schemaPath:"ClientSummaryPart/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data3.type !== undefined){
let data4 = data3.type;
const _errs11 = errors;
if(typeof data4 !== "string"){
validate61.errors = [{instancePath:instancePath+"/summary/" + i0+"/type",schemaPath:"ClientSummaryPart/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data4 === "summary_text")){
validate61.errors = [{instancePath:instancePath+"/summary/" + i0+"/type",schemaPath:"ClientSummaryPart/properties/type/enum",keyword:"enum",params:{allowedValues: schema90.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.text !== undefined){
let data5 = data3.text;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(func2(data5) > 10485760){
validate61.errors = [{instancePath:instancePath+"/summary/" + i0+"/text",schemaPath:"ClientSummaryPart/properties/text/maxLength",keyword:"maxLength",params:{limit: 10485760},message:"must NOT have more than 10485760 characters"}];
return false;
}
}
else {
validate61.errors = [{instancePath:instancePath+"/summary/" + i0+"/text",schemaPath:"ClientSummaryPart/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate61.errors = [{instancePath:instancePath+"/summary/" + i0,schemaPath:"ClientSummaryPart/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
else {
validate61.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content !== undefined){
let data6 = data.content;
const _errs15 = errors;
if((!(Array.isArray(data6))) && (data6 !== null)){
validate61.errors = [{instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: schema88.properties.content.type},message:"must be array,null"}];
return false;
}
if(errors === _errs15){
if(Array.isArray(data6)){
var valid5 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if(((data7.type === undefined) && (missing2 = "type")) || ((data7.text === undefined) && (missing2 = "text"))){
validate61.errors = [{instancePath:instancePath+"/content/" + i1,schemaPath:"ClientReasoningPart/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data7.type !== undefined){
let data8 = data7.type;
const _errs20 = errors;
if(typeof data8 !== "string"){
validate61.errors = [{instancePath:instancePath+"/content/" + i1+"/type",schemaPath:"ClientReasoningPart/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data8 === "reasoning_text")){
validate61.errors = [{instancePath:instancePath+"/content/" + i1+"/type",schemaPath:"ClientReasoningPart/properties/type/enum",keyword:"enum",params:{allowedValues: schema91.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs20 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data7.text !== undefined){
let data9 = data7.text;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data9 === "string"){
if(func2(data9) > 10485760){
validate61.errors = [{instancePath:instancePath+"/content/" + i1+"/text",schemaPath:"ClientReasoningPart/properties/text/maxLength",keyword:"maxLength",params:{limit: 10485760},message:"must NOT have more than 10485760 characters"}];
return false;
}
}
else {
validate61.errors = [{instancePath:instancePath+"/content/" + i1+"/text",schemaPath:"ClientReasoningPart/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid7 = _errs22 === errors;
}
else {
var valid7 = true;
}
}
}
}
else {
validate61.errors = [{instancePath:instancePath+"/content/" + i1,schemaPath:"ClientReasoningPart/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs17 === errors;
if(!valid5){
break;
}
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.encrypted_content !== undefined){
let data10 = data.encrypted_content;
const _errs24 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate61.errors = [{instancePath:instancePath+"/encrypted_content",schemaPath:"#/properties/encrypted_content/type",keyword:"type",params:{type: schema88.properties.encrypted_content.type},message:"must be string,null"}];
return false;
}
if(errors === _errs24){
if(typeof data10 === "string"){
if(func2(data10) > 20971520){
validate61.errors = [{instancePath:instancePath+"/encrypted_content",schemaPath:"#/properties/encrypted_content/maxLength",keyword:"maxLength",params:{limit: 20971520},message:"must NOT have more than 20971520 characters"}];
return false;
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data11 = data.status;
const _errs26 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
validate61.errors = [{instancePath:instancePath+"/status",schemaPath:"ClientItemStatus/type",keyword:"type",params:{type: schema39.type},message:"must be string,null"}];
return false;
}
if(!((((data11 === "in_progress") || (data11 === "completed")) || (data11 === "incomplete")) || (data11 === null))){
validate61.errors = [{instancePath:instancePath+"/status",schemaPath:"ClientItemStatus/enum",keyword:"enum",params:{allowedValues: schema39.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate61.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":{"type":true,"id":true,"summary":true,"content":true,"encrypted_content":true,"status":true},"dynamicProps":false,"dynamicItems":false};

const schema94 = {"$id":"AdditionalTools","type":"object","required":["type","role","tools"],"properties":{"type":{"type":"string","enum":["additional_tools"]},"id":{"$ref":"ClientItemId"},"role":{"type":"string","enum":["developer"]},"tools":{"type":"array","maxItems":1024,"items":{"$ref":"Tool"}}}};
const schema96 = {"$id":"Tool","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["function","custom","namespace","web_search","web_search_2025_08_26","tool_search","file_search","mcp","web_search_preview","web_search_preview_2025_03_11","local_shell","shell","apply_patch","code_interpreter","image_generation","computer","computer_use_preview","programmatic_tool_calling"]}},"dispatchOn":"type","dispatchValues":{"FunctionTool":["function"],"CustomTool":["custom"],"NamespaceTool":["namespace"],"WebSearchTool":["web_search","web_search_2025_08_26"],"ToolSearchTool":["tool_search"],"RefusedTool":["file_search","mcp","web_search_preview","web_search_preview_2025_03_11","local_shell","shell","apply_patch","code_interpreter","image_generation","computer","computer_use_preview","programmatic_tool_calling"]},"dispatch":{"FunctionTool":{"$ref":"FunctionTool"},"CustomTool":{"$ref":"CustomTool"},"NamespaceTool":{"$ref":"NamespaceTool"},"WebSearchTool":{"$ref":"WebSearchTool"},"ToolSearchTool":{"$ref":"ToolSearchTool"},"RefusedTool":{"$ref":"RefusedTool"}}};
const schema97 = {"$id":"FunctionTool","type":"object","required":["type","name"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["function"]},"name":{"type":"string","pattern":"^[a-zA-Z0-9_-]{1,128}$"},"description":{"type":["string","null"],"maxLength":1048576},"parameters":{"type":["object","null"]},"strict":{"type":["boolean","null"]},"defer_loading":{"type":["boolean","null"]},"allowed_callers":{"type":["array","null"],"maxItems":16,"items":{"type":"string","enum":["direct","programmatic"]}},"output_schema":{"type":["object","null"]},"async":{"type":["boolean","null"]}}};
const schema105 = {"$id":"WebSearchTool","type":"object","required":["type"],"additionalProperties":true,"properties":{"type":{"type":"string","enum":["web_search","web_search_2025_08_26"]}}};
const schema106 = {"$id":"ToolSearchTool","type":"object","required":["type"],"additionalProperties":true,"properties":{"type":{"type":"string","enum":["tool_search"]}}};
const schema107 = {"$id":"RefusedTool","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["file_search","mcp","web_search_preview","web_search_preview_2025_03_11","local_shell","shell","apply_patch","code_interpreter","image_generation","computer","computer_use_preview","programmatic_tool_calling"]}}};
const pattern6 = new RegExp("^[a-zA-Z0-9_-]{1,128}$", "u");
const schema98 = {"$id":"CustomTool","type":"object","required":["type","name"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["custom"]},"name":{"type":"string","pattern":"^[a-zA-Z0-9_-]{1,128}$"},"description":{"type":["string","null"],"maxLength":1048576},"format":{"type":["object","null"],"byType":{"object":{"$ref":"CustomToolFormat"},"null":true}},"defer_loading":{"type":["boolean","null"]},"allowed_callers":{"type":["array","null"],"maxItems":16,"items":{"type":"string","enum":["direct","programmatic"]}}}};
const schema99 = {"$id":"CustomToolFormat","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["text","grammar"]}},"dispatchOn":"type","dispatchValues":{"CustomTextFormat":["text"],"CustomGrammarFormat":["grammar"]},"dispatch":{"CustomTextFormat":{"$ref":"CustomTextFormat"},"CustomGrammarFormat":{"$ref":"CustomGrammarFormat"}}};
const schema100 = {"$id":"CustomTextFormat","type":"object","required":["type"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["text"]}}};
const schema101 = {"$id":"CustomGrammarFormat","type":"object","required":["type","syntax","definition"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["grammar"]},"syntax":{"type":"string","enum":["lark","regex"]},"definition":{"type":"string","maxLength":1048576}}};

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="CustomToolFormat" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate66.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate66.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data0 === "text") || (data0 === "grammar"))){
validate66.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema99.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "text"){
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.type === undefined) && (missing1 = "type")){
validate66.errors = [{instancePath,schemaPath:"CustomTextFormat/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key0 in data){
if(!(key0 === "type")){
validate66.errors = [{instancePath,schemaPath:"CustomTextFormat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 !== "string"){
validate66.errors = [{instancePath:instancePath+"/type",schemaPath:"CustomTextFormat/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data1 === "text")){
validate66.errors = [{instancePath:instancePath+"/type",schemaPath:"CustomTextFormat/properties/type/enum",keyword:"enum",params:{allowedValues: schema100.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
}
else {
validate66.errors = [{instancePath,schemaPath:"CustomTextFormat/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "grammar"){
const _errs12 = errors;
if(errors === _errs12){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((data.type === undefined) && (missing2 = "type")) || ((data.syntax === undefined) && (missing2 = "syntax"))) || ((data.definition === undefined) && (missing2 = "definition"))){
validate66.errors = [{instancePath,schemaPath:"CustomGrammarFormat/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data){
if(!(((key1 === "type") || (key1 === "syntax")) || (key1 === "definition"))){
validate66.errors = [{instancePath,schemaPath:"CustomGrammarFormat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs14 === errors){
if(data.type !== undefined){
let data2 = data.type;
const _errs15 = errors;
if(typeof data2 !== "string"){
validate66.errors = [{instancePath:instancePath+"/type",schemaPath:"CustomGrammarFormat/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data2 === "grammar")){
validate66.errors = [{instancePath:instancePath+"/type",schemaPath:"CustomGrammarFormat/properties/type/enum",keyword:"enum",params:{allowedValues: schema101.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs15 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.syntax !== undefined){
let data3 = data.syntax;
const _errs17 = errors;
if(typeof data3 !== "string"){
validate66.errors = [{instancePath:instancePath+"/syntax",schemaPath:"CustomGrammarFormat/properties/syntax/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data3 === "lark") || (data3 === "regex"))){
validate66.errors = [{instancePath:instancePath+"/syntax",schemaPath:"CustomGrammarFormat/properties/syntax/enum",keyword:"enum",params:{allowedValues: schema101.properties.syntax.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs17 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.definition !== undefined){
let data4 = data.definition;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data4 === "string"){
if(func2(data4) > 1048576){
validate66.errors = [{instancePath:instancePath+"/definition",schemaPath:"CustomGrammarFormat/properties/definition/maxLength",keyword:"maxLength",params:{limit: 1048576},message:"must NOT have more than 1048576 characters"}];
return false;
}
}
else {
validate66.errors = [{instancePath:instancePath+"/definition",schemaPath:"CustomGrammarFormat/properties/definition/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid7 = _errs19 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
else {
validate66.errors = [{instancePath,schemaPath:"CustomGrammarFormat/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
}
}
}
else {
validate66.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};


function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="CustomTool" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.name === undefined) && (missing0 = "name"))){
validate65.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "name")) || (key0 === "description")) || (key0 === "format")) || (key0 === "defer_loading")) || (key0 === "allowed_callers"))){
validate65.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate65.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "custom")){
validate65.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema98.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data1 = data.name;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
validate65.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9_-]{1,128}$"+"\""}];
return false;
}
}
else {
validate65.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
let data2 = data.description;
const _errs6 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate65.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema98.properties.description.type},message:"must be string,null"}];
return false;
}
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 1048576){
validate65.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 1048576},message:"must NOT have more than 1048576 characters"}];
return false;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.format !== undefined){
let data3 = data.format;
const _errs8 = errors;
if((!(data3 && typeof data3 == "object" && !Array.isArray(data3))) && (data3 !== null)){
validate65.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: schema98.properties.format.type},message:"must be object,null"}];
return false;
}
if(typeof data3 == "object" && data3 !== null && !Array.isArray(data3)){
if(!(validate66(data3, {instancePath:instancePath+"/format",parentData:data,parentDataProperty:"format",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.defer_loading !== undefined){
let data4 = data.defer_loading;
const _errs11 = errors;
if((typeof data4 !== "boolean") && (data4 !== null)){
validate65.errors = [{instancePath:instancePath+"/defer_loading",schemaPath:"#/properties/defer_loading/type",keyword:"type",params:{type: schema98.properties.defer_loading.type},message:"must be boolean,null"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.allowed_callers !== undefined){
let data5 = data.allowed_callers;
const _errs13 = errors;
if((!(Array.isArray(data5))) && (data5 !== null)){
validate65.errors = [{instancePath:instancePath+"/allowed_callers",schemaPath:"#/properties/allowed_callers/type",keyword:"type",params:{type: schema98.properties.allowed_callers.type},message:"must be array,null"}];
return false;
}
if(errors === _errs13){
if(Array.isArray(data5)){
if(data5.length > 16){
validate65.errors = [{instancePath:instancePath+"/allowed_callers",schemaPath:"#/properties/allowed_callers/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
var valid4 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs15 = errors;
if(typeof data6 !== "string"){
validate65.errors = [{instancePath:instancePath+"/allowed_callers/" + i0,schemaPath:"#/properties/allowed_callers/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data6 === "direct") || (data6 === "programmatic"))){
validate65.errors = [{instancePath:instancePath+"/allowed_callers/" + i0,schemaPath:"#/properties/allowed_callers/items/enum",keyword:"enum",params:{allowedValues: schema98.properties.allowed_callers.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs15 === errors;
if(!valid4){
break;
}
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate65.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema102 = {"$id":"NamespaceTool","type":"object","required":["type","name","description","tools"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["namespace"]},"name":{"type":"string","pattern":"^[a-zA-Z0-9_-]{1,128}$"},"description":{"type":"string","maxLength":1048576},"tools":{"type":"array","minItems":1,"maxItems":1024,"items":{"$ref":"NamespacedTool"}}}};
const schema103 = {"$id":"NamespacedTool","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["function","custom"]}},"dispatchOn":"type","dispatchValues":{"FunctionTool":["function"],"CustomTool":["custom"]},"dispatch":{"FunctionTool":{"$ref":"FunctionTool"},"CustomTool":{"$ref":"CustomTool"}}};

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="NamespacedTool" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate70.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate70.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data0 === "function") || (data0 === "custom"))){
validate70.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema103.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "function"){
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.type === undefined) && (missing1 = "type")) || ((data.name === undefined) && (missing1 = "name"))){
validate70.errors = [{instancePath,schemaPath:"FunctionTool/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key0 in data){
if(!(func1.call(schema97.properties, key0))){
validate70.errors = [{instancePath,schemaPath:"FunctionTool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.type !== undefined){
let data1 = data.type;
const _errs9 = errors;
if(typeof data1 !== "string"){
validate70.errors = [{instancePath:instancePath+"/type",schemaPath:"FunctionTool/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data1 === "function")){
validate70.errors = [{instancePath:instancePath+"/type",schemaPath:"FunctionTool/properties/type/enum",keyword:"enum",params:{allowedValues: schema97.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs9 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.name !== undefined){
let data2 = data.name;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
validate70.errors = [{instancePath:instancePath+"/name",schemaPath:"FunctionTool/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9_-]{1,128}$"+"\""}];
return false;
}
}
else {
validate70.errors = [{instancePath:instancePath+"/name",schemaPath:"FunctionTool/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.description !== undefined){
let data3 = data.description;
const _errs13 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate70.errors = [{instancePath:instancePath+"/description",schemaPath:"FunctionTool/properties/description/type",keyword:"type",params:{type: schema97.properties.description.type},message:"must be string,null"}];
return false;
}
if(errors === _errs13){
if(typeof data3 === "string"){
if(func2(data3) > 1048576){
validate70.errors = [{instancePath:instancePath+"/description",schemaPath:"FunctionTool/properties/description/maxLength",keyword:"maxLength",params:{limit: 1048576},message:"must NOT have more than 1048576 characters"}];
return false;
}
}
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.parameters !== undefined){
let data4 = data.parameters;
const _errs15 = errors;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (data4 !== null)){
validate70.errors = [{instancePath:instancePath+"/parameters",schemaPath:"FunctionTool/properties/parameters/type",keyword:"type",params:{type: schema97.properties.parameters.type},message:"must be object,null"}];
return false;
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.strict !== undefined){
let data5 = data.strict;
const _errs17 = errors;
if((typeof data5 !== "boolean") && (data5 !== null)){
validate70.errors = [{instancePath:instancePath+"/strict",schemaPath:"FunctionTool/properties/strict/type",keyword:"type",params:{type: schema97.properties.strict.type},message:"must be boolean,null"}];
return false;
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.defer_loading !== undefined){
let data6 = data.defer_loading;
const _errs19 = errors;
if((typeof data6 !== "boolean") && (data6 !== null)){
validate70.errors = [{instancePath:instancePath+"/defer_loading",schemaPath:"FunctionTool/properties/defer_loading/type",keyword:"type",params:{type: schema97.properties.defer_loading.type},message:"must be boolean,null"}];
return false;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.allowed_callers !== undefined){
let data7 = data.allowed_callers;
const _errs21 = errors;
if((!(Array.isArray(data7))) && (data7 !== null)){
validate70.errors = [{instancePath:instancePath+"/allowed_callers",schemaPath:"FunctionTool/properties/allowed_callers/type",keyword:"type",params:{type: schema97.properties.allowed_callers.type},message:"must be array,null"}];
return false;
}
if(errors === _errs21){
if(Array.isArray(data7)){
if(data7.length > 16){
validate70.errors = [{instancePath:instancePath+"/allowed_callers",schemaPath:"FunctionTool/properties/allowed_callers/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
var valid5 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs23 = errors;
if(typeof data8 !== "string"){
validate70.errors = [{instancePath:instancePath+"/allowed_callers/" + i0,schemaPath:"FunctionTool/properties/allowed_callers/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data8 === "direct") || (data8 === "programmatic"))){
validate70.errors = [{instancePath:instancePath+"/allowed_callers/" + i0,schemaPath:"FunctionTool/properties/allowed_callers/items/enum",keyword:"enum",params:{allowedValues: schema97.properties.allowed_callers.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid5 = _errs23 === errors;
if(!valid5){
break;
}
}
}
}
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.output_schema !== undefined){
let data9 = data.output_schema;
const _errs25 = errors;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
validate70.errors = [{instancePath:instancePath+"/output_schema",schemaPath:"FunctionTool/properties/output_schema/type",keyword:"type",params:{type: schema97.properties.output_schema.type},message:"must be object,null"}];
return false;
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.async !== undefined){
let data10 = data.async;
const _errs27 = errors;
if((typeof data10 !== "boolean") && (data10 !== null)){
validate70.errors = [{instancePath:instancePath+"/async",schemaPath:"FunctionTool/properties/async/type",keyword:"type",params:{type: schema97.properties.async.type},message:"must be boolean,null"}];
return false;
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate70.errors = [{instancePath,schemaPath:"FunctionTool/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "custom"){
if(!(validate65(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate70.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};


function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="NamespaceTool" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.description === undefined) && (missing0 = "description"))) || ((data.tools === undefined) && (missing0 = "tools"))){
validate69.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "name")) || (key0 === "description")) || (key0 === "tools"))){
validate69.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate69.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "namespace")){
validate69.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema102.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data1 = data.name;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
validate69.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9_-]{1,128}$"+"\""}];
return false;
}
}
else {
validate69.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
let data2 = data.description;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 1048576){
validate69.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 1048576},message:"must NOT have more than 1048576 characters"}];
return false;
}
}
else {
validate69.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tools !== undefined){
let data3 = data.tools;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 1024){
validate69.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit: 1024},message:"must NOT have more than 1024 items"}];
return false;
}
else {
if(data3.length < 1){
validate69.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs10 = errors;
if(!(validate70(data3[i0], {instancePath:instancePath+"/tools/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate69.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="Tool" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate64.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate64.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((((((((((((data0 === "function") || (data0 === "custom")) || (data0 === "namespace")) || (data0 === "web_search")) || (data0 === "web_search_2025_08_26")) || (data0 === "tool_search")) || (data0 === "file_search")) || (data0 === "mcp")) || (data0 === "web_search_preview")) || (data0 === "web_search_preview_2025_03_11")) || (data0 === "local_shell")) || (data0 === "shell")) || (data0 === "apply_patch")) || (data0 === "code_interpreter")) || (data0 === "image_generation")) || (data0 === "computer")) || (data0 === "computer_use_preview")) || (data0 === "programmatic_tool_calling"))){
validate64.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema96.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "function"){
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.type === undefined) && (missing1 = "type")) || ((data.name === undefined) && (missing1 = "name"))){
validate64.errors = [{instancePath,schemaPath:"FunctionTool/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key0 in data){
if(!(func1.call(schema97.properties, key0))){
validate64.errors = [{instancePath,schemaPath:"FunctionTool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.type !== undefined){
let data1 = data.type;
const _errs9 = errors;
if(typeof data1 !== "string"){
validate64.errors = [{instancePath:instancePath+"/type",schemaPath:"FunctionTool/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data1 === "function")){
validate64.errors = [{instancePath:instancePath+"/type",schemaPath:"FunctionTool/properties/type/enum",keyword:"enum",params:{allowedValues: schema97.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs9 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.name !== undefined){
let data2 = data.name;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
validate64.errors = [{instancePath:instancePath+"/name",schemaPath:"FunctionTool/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9_-]{1,128}$"+"\""}];
return false;
}
}
else {
validate64.errors = [{instancePath:instancePath+"/name",schemaPath:"FunctionTool/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.description !== undefined){
let data3 = data.description;
const _errs13 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate64.errors = [{instancePath:instancePath+"/description",schemaPath:"FunctionTool/properties/description/type",keyword:"type",params:{type: schema97.properties.description.type},message:"must be string,null"}];
return false;
}
if(errors === _errs13){
if(typeof data3 === "string"){
if(func2(data3) > 1048576){
validate64.errors = [{instancePath:instancePath+"/description",schemaPath:"FunctionTool/properties/description/maxLength",keyword:"maxLength",params:{limit: 1048576},message:"must NOT have more than 1048576 characters"}];
return false;
}
}
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.parameters !== undefined){
let data4 = data.parameters;
const _errs15 = errors;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (data4 !== null)){
validate64.errors = [{instancePath:instancePath+"/parameters",schemaPath:"FunctionTool/properties/parameters/type",keyword:"type",params:{type: schema97.properties.parameters.type},message:"must be object,null"}];
return false;
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.strict !== undefined){
let data5 = data.strict;
const _errs17 = errors;
if((typeof data5 !== "boolean") && (data5 !== null)){
validate64.errors = [{instancePath:instancePath+"/strict",schemaPath:"FunctionTool/properties/strict/type",keyword:"type",params:{type: schema97.properties.strict.type},message:"must be boolean,null"}];
return false;
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.defer_loading !== undefined){
let data6 = data.defer_loading;
const _errs19 = errors;
if((typeof data6 !== "boolean") && (data6 !== null)){
validate64.errors = [{instancePath:instancePath+"/defer_loading",schemaPath:"FunctionTool/properties/defer_loading/type",keyword:"type",params:{type: schema97.properties.defer_loading.type},message:"must be boolean,null"}];
return false;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.allowed_callers !== undefined){
let data7 = data.allowed_callers;
const _errs21 = errors;
if((!(Array.isArray(data7))) && (data7 !== null)){
validate64.errors = [{instancePath:instancePath+"/allowed_callers",schemaPath:"FunctionTool/properties/allowed_callers/type",keyword:"type",params:{type: schema97.properties.allowed_callers.type},message:"must be array,null"}];
return false;
}
if(errors === _errs21){
if(Array.isArray(data7)){
if(data7.length > 16){
validate64.errors = [{instancePath:instancePath+"/allowed_callers",schemaPath:"FunctionTool/properties/allowed_callers/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
var valid5 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs23 = errors;
if(typeof data8 !== "string"){
validate64.errors = [{instancePath:instancePath+"/allowed_callers/" + i0,schemaPath:"FunctionTool/properties/allowed_callers/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data8 === "direct") || (data8 === "programmatic"))){
validate64.errors = [{instancePath:instancePath+"/allowed_callers/" + i0,schemaPath:"FunctionTool/properties/allowed_callers/items/enum",keyword:"enum",params:{allowedValues: schema97.properties.allowed_callers.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid5 = _errs23 === errors;
if(!valid5){
break;
}
}
}
}
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.output_schema !== undefined){
let data9 = data.output_schema;
const _errs25 = errors;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
validate64.errors = [{instancePath:instancePath+"/output_schema",schemaPath:"FunctionTool/properties/output_schema/type",keyword:"type",params:{type: schema97.properties.output_schema.type},message:"must be object,null"}];
return false;
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.async !== undefined){
let data10 = data.async;
const _errs27 = errors;
if((typeof data10 !== "boolean") && (data10 !== null)){
validate64.errors = [{instancePath:instancePath+"/async",schemaPath:"FunctionTool/properties/async/type",keyword:"type",params:{type: schema97.properties.async.type},message:"must be boolean,null"}];
return false;
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate64.errors = [{instancePath,schemaPath:"FunctionTool/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "custom"){
if(!(validate65(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
else if(tag0 === "namespace"){
if(!(validate69(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
else if((tag0 === "web_search") || (tag0 === "web_search_2025_08_26")){
const _errs32 = errors;
if(errors === _errs32){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.type === undefined) && (missing2 = "type")){
validate64.errors = [{instancePath,schemaPath:"WebSearchTool/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data11 = data.type;
if(typeof data11 !== "string"){
validate64.errors = [{instancePath:instancePath+"/type",schemaPath:"WebSearchTool/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data11 === "web_search") || (data11 === "web_search_2025_08_26"))){
validate64.errors = [{instancePath:instancePath+"/type",schemaPath:"WebSearchTool/properties/type/enum",keyword:"enum",params:{allowedValues: schema105.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
else {
validate64.errors = [{instancePath,schemaPath:"WebSearchTool/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "tool_search"){
const _errs38 = errors;
if(errors === _errs38){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.type === undefined) && (missing3 = "type")){
validate64.errors = [{instancePath,schemaPath:"ToolSearchTool/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data12 = data.type;
if(typeof data12 !== "string"){
validate64.errors = [{instancePath:instancePath+"/type",schemaPath:"ToolSearchTool/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data12 === "tool_search")){
validate64.errors = [{instancePath:instancePath+"/type",schemaPath:"ToolSearchTool/properties/type/enum",keyword:"enum",params:{allowedValues: schema106.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
else {
validate64.errors = [{instancePath,schemaPath:"ToolSearchTool/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if((((((((((((tag0 === "file_search") || (tag0 === "mcp")) || (tag0 === "web_search_preview")) || (tag0 === "web_search_preview_2025_03_11")) || (tag0 === "local_shell")) || (tag0 === "shell")) || (tag0 === "apply_patch")) || (tag0 === "code_interpreter")) || (tag0 === "image_generation")) || (tag0 === "computer")) || (tag0 === "computer_use_preview")) || (tag0 === "programmatic_tool_calling")){
const _errs44 = errors;
if(errors === _errs44){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.type === undefined) && (missing4 = "type")){
validate64.errors = [{instancePath,schemaPath:"RefusedTool/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data13 = data.type;
if(typeof data13 !== "string"){
validate64.errors = [{instancePath:instancePath+"/type",schemaPath:"RefusedTool/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((((((data13 === "file_search") || (data13 === "mcp")) || (data13 === "web_search_preview")) || (data13 === "web_search_preview_2025_03_11")) || (data13 === "local_shell")) || (data13 === "shell")) || (data13 === "apply_patch")) || (data13 === "code_interpreter")) || (data13 === "image_generation")) || (data13 === "computer")) || (data13 === "computer_use_preview")) || (data13 === "programmatic_tool_calling"))){
validate64.errors = [{instancePath:instancePath+"/type",schemaPath:"RefusedTool/properties/type/enum",keyword:"enum",params:{allowedValues: schema107.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
else {
validate64.errors = [{instancePath,schemaPath:"RefusedTool/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
}
}
}
else {
validate64.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};


function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="AdditionalTools" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.role === undefined) && (missing0 = "role"))) || ((data.tools === undefined) && (missing0 = "tools"))){
validate63.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate63.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "additional_tools")){
validate63.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema94.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate63.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/type",keyword:"type",params:{type: schema38.type},message:"must be string,null"}];
return false;
}
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate63.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate63.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
let data2 = data.role;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate63.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data2 === "developer")){
validate63.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema94.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tools !== undefined){
let data3 = data.tools;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 1024){
validate63.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit: 1024},message:"must NOT have more than 1024 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs10 = errors;
if(!(validate64(data3[i0], {instancePath:instancePath+"/tools/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate63.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate63.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":{"type":true,"id":true,"role":true,"tools":true},"dynamicProps":false,"dynamicItems":false};

const schema108 = {"$id":"ForeignItem","type":"object","required":["type"],"additionalProperties":true,"properties":{"type":{"type":"string","enum":["local_shell_call","local_shell_call_output","shell_call","shell_call_output","apply_patch_call","apply_patch_call_output","web_search_call"]},"id":{"$ref":"ClientItemId"},"call_id":{"type":["string","null"],"maxLength":64}}};

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ForeignItem" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate76.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate76.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data0 === "local_shell_call") || (data0 === "local_shell_call_output")) || (data0 === "shell_call")) || (data0 === "shell_call_output")) || (data0 === "apply_patch_call")) || (data0 === "apply_patch_call_output")) || (data0 === "web_search_call"))){
validate76.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema108.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs4 = errors;
const _errs5 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate76.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/type",keyword:"type",params:{type: schema38.type},message:"must be string,null"}];
return false;
}
if(errors === _errs5){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate76.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate76.errors = [{instancePath:instancePath+"/id",schemaPath:"ClientItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.call_id !== undefined){
let data2 = data.call_id;
const _errs7 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate76.errors = [{instancePath:instancePath+"/call_id",schemaPath:"#/properties/call_id/type",keyword:"type",params:{type: schema108.properties.call_id.type},message:"must be string,null"}];
return false;
}
if(errors === _errs7){
if(typeof data2 === "string"){
if(func2(data2) > 64){
validate76.errors = [{instancePath:instancePath+"/call_id",schemaPath:"#/properties/call_id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate76.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="TypedInputItem" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate23.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((((((((((((((((((((((((((data0 === "message") || (data0 === "function_call")) || (data0 === "function_call_output")) || (data0 === "custom_tool_call")) || (data0 === "custom_tool_call_output")) || (data0 === "reasoning")) || (data0 === "item_reference")) || (data0 === "additional_tools")) || (data0 === "local_shell_call")) || (data0 === "local_shell_call_output")) || (data0 === "shell_call")) || (data0 === "shell_call_output")) || (data0 === "apply_patch_call")) || (data0 === "apply_patch_call_output")) || (data0 === "web_search_call")) || (data0 === "compaction")) || (data0 === "compaction_trigger")) || (data0 === "tool_search_call")) || (data0 === "tool_search_output")) || (data0 === "file_search_call")) || (data0 === "code_interpreter_call")) || (data0 === "image_generation_call")) || (data0 === "computer_call")) || (data0 === "computer_call_output")) || (data0 === "mcp_list_tools")) || (data0 === "mcp_approval_request")) || (data0 === "mcp_approval_response")) || (data0 === "mcp_call")) || (data0 === "program")) || (data0 === "program_output")) || (data0 === "configuration_update"))){
validate23.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema35.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "message"){
if(!(validate24(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
else if(tag0 === "function_call"){
if(!(validate51(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
else if(tag0 === "function_call_output"){
if(!(validate53(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
else if(tag0 === "custom_tool_call"){
if(!(validate56(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
else if(tag0 === "custom_tool_call_output"){
if(!(validate58(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
else if(tag0 === "reasoning"){
if(!(validate61(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
else if(tag0 === "item_reference"){
const _errs12 = errors;
if(errors === _errs12){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.type === undefined) && (missing1 = "type")) || ((data.id === undefined) && (missing1 = "id"))){
validate23.errors = [{instancePath,schemaPath:"ItemReference/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data1 = data.type;
const _errs14 = errors;
if(typeof data1 !== "string"){
validate23.errors = [{instancePath:instancePath+"/type",schemaPath:"ItemReference/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data1 === "item_reference")){
validate23.errors = [{instancePath:instancePath+"/type",schemaPath:"ItemReference/properties/type/enum",keyword:"enum",params:{allowedValues: schema93.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid10 = _errs14 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.id !== undefined){
let data2 = data.id;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate23.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemReference/properties/id/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate23.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemReference/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemReference/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid10 = _errs16 === errors;
}
else {
var valid10 = true;
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"ItemReference/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "additional_tools"){
if(!(validate63(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
else if(((((((tag0 === "local_shell_call") || (tag0 === "local_shell_call_output")) || (tag0 === "shell_call")) || (tag0 === "shell_call_output")) || (tag0 === "apply_patch_call")) || (tag0 === "apply_patch_call_output")) || (tag0 === "web_search_call")){
if(!(validate76(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
else if((((((((((((((((tag0 === "compaction") || (tag0 === "compaction_trigger")) || (tag0 === "tool_search_call")) || (tag0 === "tool_search_output")) || (tag0 === "file_search_call")) || (tag0 === "code_interpreter_call")) || (tag0 === "image_generation_call")) || (tag0 === "computer_call")) || (tag0 === "computer_call_output")) || (tag0 === "mcp_list_tools")) || (tag0 === "mcp_approval_request")) || (tag0 === "mcp_approval_response")) || (tag0 === "mcp_call")) || (tag0 === "program")) || (tag0 === "program_output")) || (tag0 === "configuration_update")){
const _errs21 = errors;
if(errors === _errs21){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.type === undefined) && (missing2 = "type")){
validate23.errors = [{instancePath,schemaPath:"RefusedItem/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data3 = data.type;
if(typeof data3 !== "string"){
validate23.errors = [{instancePath:instancePath+"/type",schemaPath:"RefusedItem/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((((((((((data3 === "compaction") || (data3 === "compaction_trigger")) || (data3 === "tool_search_call")) || (data3 === "tool_search_output")) || (data3 === "file_search_call")) || (data3 === "code_interpreter_call")) || (data3 === "image_generation_call")) || (data3 === "computer_call")) || (data3 === "computer_call_output")) || (data3 === "mcp_list_tools")) || (data3 === "mcp_approval_request")) || (data3 === "mcp_approval_response")) || (data3 === "mcp_call")) || (data3 === "program")) || (data3 === "program_output")) || (data3 === "configuration_update"))){
validate23.errors = [{instancePath:instancePath+"/type",schemaPath:"RefusedItem/properties/type/enum",keyword:"enum",params:{allowedValues: schema110.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"RefusedItem/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="InputItem" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.type !== undefined){
const _errs4 = errors;
const _errs5 = errors;
if(data.type !== null){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid2 = _errs5 === errors;
if(valid2){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs7 = errors;
if(!(validate23(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.type = true;
}
ifClause0 = "then";
}
else {
const _errs8 = errors;
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.role === undefined) && (missing1 = "role")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs11 = errors;
if(!(validate24(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid1 = _errs11 === errors;
valid3 = _valid1;
if(valid3){
var props1 = {};
props1.role = true;
}
ifClause1 = "then";
}
else {
const _errs12 = errors;
const _errs13 = errors;
let valid4 = true;
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.id === undefined) && (missing2 = "id")){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid2 = _errs14 === errors;
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.id === undefined) && (missing3 = "id")){
validate22.errors = [{instancePath,schemaPath:"BareItemReference/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data.type !== undefined){
const _errs18 = errors;
if(data.type !== null){
validate22.errors = [{instancePath:instancePath+"/type",schemaPath:"BareItemReference/properties/type/type",keyword:"type",params:{type: "null"},message:"must be null"}];
return false;
}
var valid6 = _errs18 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data.id !== undefined){
let data2 = data.id;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate22.errors = [{instancePath:instancePath+"/id",schemaPath:"BareItemReference/properties/id/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate22.errors = [{instancePath:instancePath+"/id",schemaPath:"BareItemReference/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/id",schemaPath:"BareItemReference/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs20 === errors;
}
else {
var valid6 = true;
}
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"BareItemReference/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var _valid2 = _errs15 === errors;
valid4 = _valid2;
if(valid4){
var props2 = {};
props2.type = true;
props2.id = true;
}
ifClause2 = "then";
}
else {
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.type === undefined) && (missing4 = "type")){
validate22.errors = [{instancePath,schemaPath:"#/else/else/else/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data.type !== undefined){
if(typeof data.type !== "string"){
validate22.errors = [{instancePath:instancePath+"/type",schemaPath:"#/else/else/else/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
var _valid2 = _errs22 === errors;
valid4 = _valid2;
if(valid4){
if(props2 !== true){
props2 = props2 || {};
props2.type = true;
}
}
ifClause2 = "else";
}
if(!valid4){
const err5 = {instancePath,schemaPath:"#/else/else/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate22.errors = vErrors;
return false;
}
var _valid1 = _errs12 === errors;
valid3 = _valid1;
if(valid3){
if(props1 !== true && props2 !== undefined){
if(props2 === true){
props1 = true;
}
else {
props1 = props1 || {};
Object.assign(props1, props2);
}
}
}
ifClause1 = "else";
}
if(!valid3){
const err6 = {instancePath,schemaPath:"#/else/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate22.errors = vErrors;
return false;
}
var _valid0 = _errs8 === errors;
valid0 = _valid0;
if(valid0){
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
}
ifClause0 = "else";
}
if(!valid0){
const err7 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate22.errors = vErrors;
return false;
}
validate22.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate22.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="InputItems" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 32768){
validate21.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 32768},message:"must NOT have more than 32768 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate22(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema114 = {"$id":"ToolChoice","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["function","custom","allowed_tools","mcp","file_search","web_search_preview","web_search_preview_2025_03_11","computer","computer_use","computer_use_preview","image_generation","code_interpreter","apply_patch","shell","programmatic_tool_calling"]}},"dispatchOn":"type","dispatchValues":{"NamedToolChoice":["function","custom"],"AllowedToolsChoice":["allowed_tools"],"RefusedToolChoice":["mcp","file_search","web_search_preview","web_search_preview_2025_03_11","computer","computer_use","computer_use_preview","image_generation","code_interpreter","apply_patch","shell","programmatic_tool_calling"]},"dispatch":{"NamedToolChoice":{"$ref":"NamedToolChoice"},"AllowedToolsChoice":{"$ref":"AllowedToolsChoice"},"RefusedToolChoice":{"$ref":"RefusedToolChoice"}}};
const schema115 = {"$id":"NamedToolChoice","type":"object","required":["type","name"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["function","custom"]},"name":{"type":"string","minLength":1,"maxLength":128}}};
const schema120 = {"$id":"RefusedToolChoice","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["mcp","file_search","web_search_preview","web_search_preview_2025_03_11","computer","computer_use","computer_use_preview","image_generation","code_interpreter","apply_patch","shell","programmatic_tool_calling"]}}};
const schema116 = {"$id":"AllowedToolsChoice","type":"object","required":["type","mode","tools"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["allowed_tools"]},"mode":{"type":"string","enum":["auto","required"]},"tools":{"type":"array","minItems":1,"maxItems":128,"items":{"$ref":"AllowedTool"}}}};
const schema117 = {"$id":"AllowedTool","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["function","custom","web_search","web_search_2025_08_26","tool_search"]}},"dispatchOn":"type","dispatchValues":{"NamedToolChoice":["function","custom"],"AllowedHostedTool":["web_search","web_search_2025_08_26","tool_search"]},"dispatch":{"NamedToolChoice":{"$ref":"NamedToolChoice"},"AllowedHostedTool":{"$ref":"AllowedHostedTool"}}};
const schema119 = {"$id":"AllowedHostedTool","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["web_search","web_search_2025_08_26","tool_search"]}}};

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="AllowedTool" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate85.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate85.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data0 === "function") || (data0 === "custom")) || (data0 === "web_search")) || (data0 === "web_search_2025_08_26")) || (data0 === "tool_search"))){
validate85.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema117.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if((tag0 === "function") || (tag0 === "custom")){
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.type === undefined) && (missing1 = "type")) || ((data.name === undefined) && (missing1 = "name"))){
validate85.errors = [{instancePath,schemaPath:"NamedToolChoice/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "name"))){
validate85.errors = [{instancePath,schemaPath:"NamedToolChoice/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.type !== undefined){
let data1 = data.type;
const _errs9 = errors;
if(typeof data1 !== "string"){
validate85.errors = [{instancePath:instancePath+"/type",schemaPath:"NamedToolChoice/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "function") || (data1 === "custom"))){
validate85.errors = [{instancePath:instancePath+"/type",schemaPath:"NamedToolChoice/properties/type/enum",keyword:"enum",params:{allowedValues: schema115.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs9 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.name !== undefined){
let data2 = data.name;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data2 === "string"){
if(func2(data2) > 128){
validate85.errors = [{instancePath:instancePath+"/name",schemaPath:"NamedToolChoice/properties/name/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate85.errors = [{instancePath:instancePath+"/name",schemaPath:"NamedToolChoice/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate85.errors = [{instancePath:instancePath+"/name",schemaPath:"NamedToolChoice/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate85.errors = [{instancePath,schemaPath:"NamedToolChoice/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(((tag0 === "web_search") || (tag0 === "web_search_2025_08_26")) || (tag0 === "tool_search")){
const _errs14 = errors;
if(errors === _errs14){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.type === undefined) && (missing2 = "type")){
validate85.errors = [{instancePath,schemaPath:"AllowedHostedTool/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data3 = data.type;
if(typeof data3 !== "string"){
validate85.errors = [{instancePath:instancePath+"/type",schemaPath:"AllowedHostedTool/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data3 === "web_search") || (data3 === "web_search_2025_08_26")) || (data3 === "tool_search"))){
validate85.errors = [{instancePath:instancePath+"/type",schemaPath:"AllowedHostedTool/properties/type/enum",keyword:"enum",params:{allowedValues: schema119.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
else {
validate85.errors = [{instancePath,schemaPath:"AllowedHostedTool/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
}
}
}
else {
validate85.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};


function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="AllowedToolsChoice" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.mode === undefined) && (missing0 = "mode"))) || ((data.tools === undefined) && (missing0 = "tools"))){
validate84.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "mode")) || (key0 === "tools"))){
validate84.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate84.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "allowed_tools")){
validate84.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema116.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mode !== undefined){
let data1 = data.mode;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate84.errors = [{instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "auto") || (data1 === "required"))){
validate84.errors = [{instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema116.properties.mode.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tools !== undefined){
let data2 = data.tools;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length > 128){
validate84.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"}];
return false;
}
else {
if(data2.length < 1){
validate84.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs8 = errors;
if(!(validate85(data2[i0], {instancePath:instancePath+"/tools/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate84.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ToolChoice" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate83.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate83.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((((((((((data0 === "function") || (data0 === "custom")) || (data0 === "allowed_tools")) || (data0 === "mcp")) || (data0 === "file_search")) || (data0 === "web_search_preview")) || (data0 === "web_search_preview_2025_03_11")) || (data0 === "computer")) || (data0 === "computer_use")) || (data0 === "computer_use_preview")) || (data0 === "image_generation")) || (data0 === "code_interpreter")) || (data0 === "apply_patch")) || (data0 === "shell")) || (data0 === "programmatic_tool_calling"))){
validate83.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema114.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if((tag0 === "function") || (tag0 === "custom")){
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.type === undefined) && (missing1 = "type")) || ((data.name === undefined) && (missing1 = "name"))){
validate83.errors = [{instancePath,schemaPath:"NamedToolChoice/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "name"))){
validate83.errors = [{instancePath,schemaPath:"NamedToolChoice/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.type !== undefined){
let data1 = data.type;
const _errs9 = errors;
if(typeof data1 !== "string"){
validate83.errors = [{instancePath:instancePath+"/type",schemaPath:"NamedToolChoice/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "function") || (data1 === "custom"))){
validate83.errors = [{instancePath:instancePath+"/type",schemaPath:"NamedToolChoice/properties/type/enum",keyword:"enum",params:{allowedValues: schema115.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs9 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.name !== undefined){
let data2 = data.name;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data2 === "string"){
if(func2(data2) > 128){
validate83.errors = [{instancePath:instancePath+"/name",schemaPath:"NamedToolChoice/properties/name/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate83.errors = [{instancePath:instancePath+"/name",schemaPath:"NamedToolChoice/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate83.errors = [{instancePath:instancePath+"/name",schemaPath:"NamedToolChoice/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate83.errors = [{instancePath,schemaPath:"NamedToolChoice/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "allowed_tools"){
if(!(validate84(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
else if((((((((((((tag0 === "mcp") || (tag0 === "file_search")) || (tag0 === "web_search_preview")) || (tag0 === "web_search_preview_2025_03_11")) || (tag0 === "computer")) || (tag0 === "computer_use")) || (tag0 === "computer_use_preview")) || (tag0 === "image_generation")) || (tag0 === "code_interpreter")) || (tag0 === "apply_patch")) || (tag0 === "shell")) || (tag0 === "programmatic_tool_calling")){
const _errs15 = errors;
if(errors === _errs15){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.type === undefined) && (missing2 = "type")){
validate83.errors = [{instancePath,schemaPath:"RefusedToolChoice/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data3 = data.type;
if(typeof data3 !== "string"){
validate83.errors = [{instancePath:instancePath+"/type",schemaPath:"RefusedToolChoice/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((((((data3 === "mcp") || (data3 === "file_search")) || (data3 === "web_search_preview")) || (data3 === "web_search_preview_2025_03_11")) || (data3 === "computer")) || (data3 === "computer_use")) || (data3 === "computer_use_preview")) || (data3 === "image_generation")) || (data3 === "code_interpreter")) || (data3 === "apply_patch")) || (data3 === "shell")) || (data3 === "programmatic_tool_calling"))){
validate83.errors = [{instancePath:instancePath+"/type",schemaPath:"RefusedToolChoice/properties/type/enum",keyword:"enum",params:{allowedValues: schema120.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
else {
validate83.errors = [{instancePath,schemaPath:"RefusedToolChoice/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
}
}
}
else {
validate83.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};

const schema121 = {"$id":"TextOptions","type":"object","additionalProperties":false,"properties":{"format":{"type":["object","null"],"byType":{"object":{"$ref":"TextFormat"},"null":true}},"verbosity":{"type":["string","null"],"enum":["low","medium","high",null]}}};
const schema122 = {"$id":"TextFormat","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["text","json_schema","json_object"]}},"dispatchOn":"type","dispatchValues":{"PlainTextFormat":["text"],"JsonSchemaFormat":["json_schema"],"JsonObjectFormat":["json_object"]},"dispatch":{"PlainTextFormat":{"$ref":"PlainTextFormat"},"JsonSchemaFormat":{"$ref":"JsonSchemaFormat"},"JsonObjectFormat":{"$ref":"JsonObjectFormat"}}};
const schema123 = {"$id":"PlainTextFormat","type":"object","required":["type"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["text"]}}};
const schema124 = {"$id":"JsonSchemaFormat","type":"object","required":["type","name","schema"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["json_schema"]},"name":{"type":"string","pattern":"^[a-zA-Z0-9_-]{1,64}$"},"description":{"type":["string","null"],"maxLength":1048576},"schema":{"type":"object"},"strict":{"type":["boolean","null"]}}};
const schema125 = {"$id":"JsonObjectFormat","type":"object","required":["type"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["json_object"]}}};
const pattern10 = new RegExp("^[a-zA-Z0-9_-]{1,64}$", "u");

function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="TextFormat" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate90.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate90.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate90.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data0 === "text") || (data0 === "json_schema")) || (data0 === "json_object"))){
validate90.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema122.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "text"){
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.type === undefined) && (missing1 = "type")){
validate90.errors = [{instancePath,schemaPath:"PlainTextFormat/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key0 in data){
if(!(key0 === "type")){
validate90.errors = [{instancePath,schemaPath:"PlainTextFormat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 !== "string"){
validate90.errors = [{instancePath:instancePath+"/type",schemaPath:"PlainTextFormat/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data1 === "text")){
validate90.errors = [{instancePath:instancePath+"/type",schemaPath:"PlainTextFormat/properties/type/enum",keyword:"enum",params:{allowedValues: schema123.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
}
else {
validate90.errors = [{instancePath,schemaPath:"PlainTextFormat/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "json_schema"){
const _errs12 = errors;
if(errors === _errs12){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((data.type === undefined) && (missing2 = "type")) || ((data.name === undefined) && (missing2 = "name"))) || ((data.schema === undefined) && (missing2 = "schema"))){
validate90.errors = [{instancePath,schemaPath:"JsonSchemaFormat/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data){
if(!(((((key1 === "type") || (key1 === "name")) || (key1 === "description")) || (key1 === "schema")) || (key1 === "strict"))){
validate90.errors = [{instancePath,schemaPath:"JsonSchemaFormat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs14 === errors){
if(data.type !== undefined){
let data2 = data.type;
const _errs15 = errors;
if(typeof data2 !== "string"){
validate90.errors = [{instancePath:instancePath+"/type",schemaPath:"JsonSchemaFormat/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data2 === "json_schema")){
validate90.errors = [{instancePath:instancePath+"/type",schemaPath:"JsonSchemaFormat/properties/type/enum",keyword:"enum",params:{allowedValues: schema124.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs15 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.name !== undefined){
let data3 = data.name;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data3 === "string"){
if(!pattern10.test(data3)){
validate90.errors = [{instancePath:instancePath+"/name",schemaPath:"JsonSchemaFormat/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_-]{1,64}$"},message:"must match pattern \""+"^[a-zA-Z0-9_-]{1,64}$"+"\""}];
return false;
}
}
else {
validate90.errors = [{instancePath:instancePath+"/name",schemaPath:"JsonSchemaFormat/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid7 = _errs17 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.description !== undefined){
let data4 = data.description;
const _errs19 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate90.errors = [{instancePath:instancePath+"/description",schemaPath:"JsonSchemaFormat/properties/description/type",keyword:"type",params:{type: schema124.properties.description.type},message:"must be string,null"}];
return false;
}
if(errors === _errs19){
if(typeof data4 === "string"){
if(func2(data4) > 1048576){
validate90.errors = [{instancePath:instancePath+"/description",schemaPath:"JsonSchemaFormat/properties/description/maxLength",keyword:"maxLength",params:{limit: 1048576},message:"must NOT have more than 1048576 characters"}];
return false;
}
}
}
var valid7 = _errs19 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.schema !== undefined){
let data5 = data.schema;
const _errs21 = errors;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
validate90.errors = [{instancePath:instancePath+"/schema",schemaPath:"JsonSchemaFormat/properties/schema/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid7 = _errs21 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.strict !== undefined){
let data6 = data.strict;
const _errs23 = errors;
if((typeof data6 !== "boolean") && (data6 !== null)){
validate90.errors = [{instancePath:instancePath+"/strict",schemaPath:"JsonSchemaFormat/properties/strict/type",keyword:"type",params:{type: schema124.properties.strict.type},message:"must be boolean,null"}];
return false;
}
var valid7 = _errs23 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
else {
validate90.errors = [{instancePath,schemaPath:"JsonSchemaFormat/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "json_object"){
const _errs26 = errors;
if(errors === _errs26){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.type === undefined) && (missing3 = "type")){
validate90.errors = [{instancePath,schemaPath:"JsonObjectFormat/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs28 = errors;
for(const key2 in data){
if(!(key2 === "type")){
validate90.errors = [{instancePath,schemaPath:"JsonObjectFormat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs28 === errors){
if(data.type !== undefined){
let data7 = data.type;
if(typeof data7 !== "string"){
validate90.errors = [{instancePath:instancePath+"/type",schemaPath:"JsonObjectFormat/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data7 === "json_object")){
validate90.errors = [{instancePath:instancePath+"/type",schemaPath:"JsonObjectFormat/properties/type/enum",keyword:"enum",params:{allowedValues: schema125.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
}
else {
validate90.errors = [{instancePath,schemaPath:"JsonObjectFormat/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
}
}
}
else {
validate90.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};


function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="TextOptions" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "format") || (key0 === "verbosity"))){
validate89.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.format !== undefined){
let data0 = data.format;
const _errs2 = errors;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
validate89.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: schema121.properties.format.type},message:"must be object,null"}];
return false;
}
if(typeof data0 == "object" && data0 !== null && !Array.isArray(data0)){
if(!(validate90(data0, {instancePath:instancePath+"/format",parentData:data,parentDataProperty:"format",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verbosity !== undefined){
let data1 = data.verbosity;
const _errs5 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate89.errors = [{instancePath:instancePath+"/verbosity",schemaPath:"#/properties/verbosity/type",keyword:"type",params:{type: schema121.properties.verbosity.type},message:"must be string,null"}];
return false;
}
if(!((((data1 === "low") || (data1 === "medium")) || (data1 === "high")) || (data1 === null))){
validate89.errors = [{instancePath:instancePath+"/verbosity",schemaPath:"#/properties/verbosity/enum",keyword:"enum",params:{allowedValues: schema121.properties.verbosity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate89.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="CreateResponse" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.previous_response_id === undefined) && (missing0 = "previous_response_id")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.previous_response_id !== undefined){
if(typeof data.previous_response_id !== "string"){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.input === undefined) && (missing1 = "input")){
validate20.errors = [{instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data.input !== undefined){
let data1 = data.input;
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
validate20.errors = [{instancePath:instancePath+"/input",schemaPath:"#/else/properties/input/type",keyword:"type",params:{type: schema31.else.properties.input.type},message:"must be string,array"}];
return false;
}
}
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.input = true;
props0.previous_response_id = true;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate20.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.model === undefined) && (missing2 = "model")){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.model !== undefined){
let data2 = data.model;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate20.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate20.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.input !== undefined){
let data3 = data.input;
const _errs11 = errors;
if(((typeof data3 !== "string") && (!(Array.isArray(data3)))) && (data3 !== null)){
validate20.errors = [{instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: schema31.properties.input.type},message:"must be string,array,null"}];
return false;
}
if(typeof data3 == "string"){
const _errs14 = errors;
if(errors === _errs14){
if(typeof data3 === "string"){
if(func2(data3) > 10485760){
validate20.errors = [{instancePath:instancePath+"/input",schemaPath:"InputText/maxLength",keyword:"maxLength",params:{limit: 10485760},message:"must NOT have more than 10485760 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/input",schemaPath:"InputText/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
else if(Array.isArray(data3)){
if(!(validate21(data3, {instancePath:instancePath+"/input",parentData:data,parentDataProperty:"input",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.instructions !== undefined){
let data4 = data.instructions;
const _errs17 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate20.errors = [{instancePath:instancePath+"/instructions",schemaPath:"#/properties/instructions/type",keyword:"type",params:{type: schema31.properties.instructions.type},message:"must be string,null"}];
return false;
}
if(errors === _errs17){
if(typeof data4 === "string"){
if(func2(data4) > 10485760){
validate20.errors = [{instancePath:instancePath+"/instructions",schemaPath:"#/properties/instructions/maxLength",keyword:"maxLength",params:{limit: 10485760},message:"must NOT have more than 10485760 characters"}];
return false;
}
}
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.previous_response_id !== undefined){
let data5 = data.previous_response_id;
const _errs19 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate20.errors = [{instancePath:instancePath+"/previous_response_id",schemaPath:"#/properties/previous_response_id/type",keyword:"type",params:{type: schema31.properties.previous_response_id.type},message:"must be string,null"}];
return false;
}
if(errors === _errs19){
if(typeof data5 === "string"){
if(func2(data5) > 256){
validate20.errors = [{instancePath:instancePath+"/previous_response_id",schemaPath:"#/properties/previous_response_id/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data5) < 1){
validate20.errors = [{instancePath:instancePath+"/previous_response_id",schemaPath:"#/properties/previous_response_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.stream !== undefined){
let data6 = data.stream;
const _errs21 = errors;
if((typeof data6 !== "boolean") && (data6 !== null)){
validate20.errors = [{instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: schema31.properties.stream.type},message:"must be boolean,null"}];
return false;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.stream_options !== undefined){
let data7 = data.stream_options;
const _errs23 = errors;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
validate20.errors = [{instancePath:instancePath+"/stream_options",schemaPath:"#/properties/stream_options/type",keyword:"type",params:{type: schema31.properties.stream_options.type},message:"must be object,null"}];
return false;
}
if(typeof data7 == "object" && data7 !== null && !Array.isArray(data7)){
const _errs26 = errors;
if(errors === _errs26){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
const _errs28 = errors;
for(const key1 in data7){
if(!(key1 === "include_obfuscation")){
validate20.errors = [{instancePath:instancePath+"/stream_options",schemaPath:"StreamOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs28 === errors){
if(data7.include_obfuscation !== undefined){
let data8 = data7.include_obfuscation;
if((typeof data8 !== "boolean") && (data8 !== null)){
validate20.errors = [{instancePath:instancePath+"/stream_options/include_obfuscation",schemaPath:"StreamOptions/properties/include_obfuscation/type",keyword:"type",params:{type: schema112.properties.include_obfuscation.type},message:"must be boolean,null"}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/stream_options",schemaPath:"StreamOptions/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
var valid3 = _errs23 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.store !== undefined){
let data9 = data.store;
const _errs31 = errors;
if((typeof data9 !== "boolean") && (data9 !== null)){
validate20.errors = [{instancePath:instancePath+"/store",schemaPath:"#/properties/store/type",keyword:"type",params:{type: schema31.properties.store.type},message:"must be boolean,null"}];
return false;
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.background !== undefined){
let data10 = data.background;
const _errs33 = errors;
if((typeof data10 !== "boolean") && (data10 !== null)){
validate20.errors = [{instancePath:instancePath+"/background",schemaPath:"#/properties/background/type",keyword:"type",params:{type: schema31.properties.background.type},message:"must be boolean,null"}];
return false;
}
var valid3 = _errs33 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.tools !== undefined){
let data11 = data.tools;
const _errs35 = errors;
if((!(Array.isArray(data11))) && (data11 !== null)){
validate20.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: schema31.properties.tools.type},message:"must be array,null"}];
return false;
}
if(errors === _errs35){
if(Array.isArray(data11)){
if(data11.length > 1024){
validate20.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit: 1024},message:"must NOT have more than 1024 items"}];
return false;
}
else {
var valid14 = true;
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
const _errs37 = errors;
if(!(validate64(data11[i0], {instancePath:instancePath+"/tools/" + i0,parentData:data11,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var valid14 = _errs37 === errors;
if(!valid14){
break;
}
}
}
}
}
var valid3 = _errs35 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.tool_choice !== undefined){
let data13 = data.tool_choice;
const _errs38 = errors;
if(((typeof data13 !== "string") && (!(data13 && typeof data13 == "object" && !Array.isArray(data13)))) && (data13 !== null)){
validate20.errors = [{instancePath:instancePath+"/tool_choice",schemaPath:"#/properties/tool_choice/type",keyword:"type",params:{type: schema31.properties.tool_choice.type},message:"must be string,object,null"}];
return false;
}
if(typeof data13 == "string"){
if(typeof data13 !== "string"){
validate20.errors = [{instancePath:instancePath+"/tool_choice",schemaPath:"ToolChoiceMode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data13 === "none") || (data13 === "auto")) || (data13 === "required"))){
validate20.errors = [{instancePath:instancePath+"/tool_choice",schemaPath:"ToolChoiceMode/enum",keyword:"enum",params:{allowedValues: schema113.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
else if(typeof data13 == "object" && data13 !== null && !Array.isArray(data13)){
if(!(validate83(data13, {instancePath:instancePath+"/tool_choice",parentData:data,parentDataProperty:"tool_choice",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
var valid3 = _errs38 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.parallel_tool_calls !== undefined){
let data14 = data.parallel_tool_calls;
const _errs44 = errors;
if((typeof data14 !== "boolean") && (data14 !== null)){
validate20.errors = [{instancePath:instancePath+"/parallel_tool_calls",schemaPath:"#/properties/parallel_tool_calls/type",keyword:"type",params:{type: schema31.properties.parallel_tool_calls.type},message:"must be boolean,null"}];
return false;
}
var valid3 = _errs44 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.max_tool_calls !== undefined){
let data15 = data.max_tool_calls;
const _errs46 = errors;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
validate20.errors = [{instancePath:instancePath+"/max_tool_calls",schemaPath:"#/properties/max_tool_calls/type",keyword:"type",params:{type: schema31.properties.max_tool_calls.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs46){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 2147483647 || isNaN(data15)){
validate20.errors = [{instancePath:instancePath+"/max_tool_calls",schemaPath:"#/properties/max_tool_calls/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"}];
return false;
}
else {
if(data15 < 1 || isNaN(data15)){
validate20.errors = [{instancePath:instancePath+"/max_tool_calls",schemaPath:"#/properties/max_tool_calls/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid3 = _errs46 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.text !== undefined){
let data16 = data.text;
const _errs48 = errors;
if((!(data16 && typeof data16 == "object" && !Array.isArray(data16))) && (data16 !== null)){
validate20.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: schema31.properties.text.type},message:"must be object,null"}];
return false;
}
if(typeof data16 == "object" && data16 !== null && !Array.isArray(data16)){
if(!(validate89(data16, {instancePath:instancePath+"/text",parentData:data,parentDataProperty:"text",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
var valid3 = _errs48 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.max_output_tokens !== undefined){
let data17 = data.max_output_tokens;
const _errs51 = errors;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (data17 !== null)){
validate20.errors = [{instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/type",keyword:"type",params:{type: schema31.properties.max_output_tokens.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs51){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 2147483647 || isNaN(data17)){
validate20.errors = [{instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"}];
return false;
}
else {
if(data17 < 16 || isNaN(data17)){
validate20.errors = [{instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 16},message:"must be >= 16"}];
return false;
}
}
}
}
var valid3 = _errs51 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.temperature !== undefined){
let data18 = data.temperature;
const _errs53 = errors;
if((!((typeof data18 == "number") && (isFinite(data18)))) && (data18 !== null)){
validate20.errors = [{instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/type",keyword:"type",params:{type: schema31.properties.temperature.type},message:"must be number,null"}];
return false;
}
if(errors === _errs53){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 2 || isNaN(data18)){
validate20.errors = [{instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2"}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate20.errors = [{instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs53 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.top_p !== undefined){
let data19 = data.top_p;
const _errs55 = errors;
if((!((typeof data19 == "number") && (isFinite(data19)))) && (data19 !== null)){
validate20.errors = [{instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/type",keyword:"type",params:{type: schema31.properties.top_p.type},message:"must be number,null"}];
return false;
}
if(errors === _errs55){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 1 || isNaN(data19)){
validate20.errors = [{instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data19 < 0 || isNaN(data19)){
validate20.errors = [{instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs55 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.top_logprobs !== undefined){
let data20 = data.top_logprobs;
const _errs57 = errors;
if((!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) && (data20 !== null)){
validate20.errors = [{instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/type",keyword:"type",params:{type: schema31.properties.top_logprobs.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs57){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 20 || isNaN(data20)){
validate20.errors = [{instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},message:"must be <= 20"}];
return false;
}
else {
if(data20 < 0 || isNaN(data20)){
validate20.errors = [{instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs57 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.truncation !== undefined){
let data21 = data.truncation;
const _errs59 = errors;
if((typeof data21 !== "string") && (data21 !== null)){
validate20.errors = [{instancePath:instancePath+"/truncation",schemaPath:"#/properties/truncation/type",keyword:"type",params:{type: schema31.properties.truncation.type},message:"must be string,null"}];
return false;
}
if(!(((data21 === "auto") || (data21 === "disabled")) || (data21 === null))){
validate20.errors = [{instancePath:instancePath+"/truncation",schemaPath:"#/properties/truncation/enum",keyword:"enum",params:{allowedValues: schema31.properties.truncation.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs59 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.include !== undefined){
let data22 = data.include;
const _errs61 = errors;
if((!(Array.isArray(data22))) && (data22 !== null)){
validate20.errors = [{instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: schema31.properties.include.type},message:"must be array,null"}];
return false;
}
if(errors === _errs61){
if(Array.isArray(data22)){
if(data22.length > 64){
validate20.errors = [{instancePath:instancePath+"/include",schemaPath:"#/properties/include/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid23 = true;
const len1 = data22.length;
for(let i1=0; i1<len1; i1++){
let data23 = data22[i1];
const _errs63 = errors;
if(typeof data23 !== "string"){
validate20.errors = [{instancePath:instancePath+"/include/" + i1,schemaPath:"Include/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((((data23 === "file_search_call.results") || (data23 === "web_search_call.results")) || (data23 === "web_search_call.action.sources")) || (data23 === "message.input_image.image_url")) || (data23 === "computer_call_output.output.image_url")) || (data23 === "code_interpreter_call.outputs")) || (data23 === "reasoning.encrypted_content")) || (data23 === "message.output_text.logprobs")) || (data23 === "lukhas.steps"))){
validate20.errors = [{instancePath:instancePath+"/include/" + i1,schemaPath:"Include/enum",keyword:"enum",params:{allowedValues: schema126.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid23 = _errs63 === errors;
if(!valid23){
break;
}
}
}
}
}
var valid3 = _errs61 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.metadata !== undefined){
let data24 = data.metadata;
const _errs66 = errors;
if((!(data24 && typeof data24 == "object" && !Array.isArray(data24))) && (data24 !== null)){
validate20.errors = [{instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: schema31.properties.metadata.type},message:"must be object,null"}];
return false;
}
if(typeof data24 == "object" && data24 !== null && !Array.isArray(data24)){
const _errs69 = errors;
if(errors === _errs69){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(Object.keys(data24).length > 16){
validate20.errors = [{instancePath:instancePath+"/metadata",schemaPath:"Metadata/maxProperties",keyword:"maxProperties",params:{limit: 16},message:"must NOT have more than 16 properties"}];
return false;
}
else {
for(const key2 in data24){
const _errs71 = errors;
if(errors === _errs71){
if(typeof key2 === "string"){
if(func2(key2) > 64){
const err3 = {instancePath:instancePath+"/metadata",schemaPath:"Metadata/propertyNames/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",propertyName:key2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/metadata",schemaPath:"Metadata/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid28 = _errs71 === errors;
if(!valid28){
const err5 = {instancePath:instancePath+"/metadata",schemaPath:"Metadata/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate20.errors = vErrors;
return false;
break;
}
}
if(valid28){
for(const key3 in data24){
let data25 = data24[key3];
const _errs74 = errors;
if(errors === _errs74){
if(typeof data25 === "string"){
if(func2(data25) > 512){
validate20.errors = [{instancePath:instancePath+"/metadata/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"Metadata/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/metadata/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"Metadata/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid29 = _errs74 === errors;
if(!valid29){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/metadata",schemaPath:"Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
var valid3 = _errs66 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.reasoning !== undefined){
let data26 = data.reasoning;
const _errs76 = errors;
if((!(data26 && typeof data26 == "object" && !Array.isArray(data26))) && (data26 !== null)){
validate20.errors = [{instancePath:instancePath+"/reasoning",schemaPath:"#/properties/reasoning/type",keyword:"type",params:{type: schema31.properties.reasoning.type},message:"must be object,null"}];
return false;
}
if(typeof data26 == "object" && data26 !== null && !Array.isArray(data26)){
const _errs79 = errors;
if(errors === _errs79){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
const _errs81 = errors;
for(const key4 in data26){
if(!(((((key4 === "effort") || (key4 === "summary")) || (key4 === "generate_summary")) || (key4 === "context")) || (key4 === "mode"))){
validate20.errors = [{instancePath:instancePath+"/reasoning",schemaPath:"ReasoningOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs81 === errors){
if(data26.effort !== undefined){
let data27 = data26.effort;
const _errs82 = errors;
if((typeof data27 !== "string") && (data27 !== null)){
validate20.errors = [{instancePath:instancePath+"/reasoning/effort",schemaPath:"ReasoningOptions/properties/effort/type",keyword:"type",params:{type: schema128.properties.effort.type},message:"must be string,null"}];
return false;
}
if(!((((((((data27 === "none") || (data27 === "minimal")) || (data27 === "low")) || (data27 === "medium")) || (data27 === "high")) || (data27 === "xhigh")) || (data27 === "max")) || (data27 === null))){
validate20.errors = [{instancePath:instancePath+"/reasoning/effort",schemaPath:"ReasoningOptions/properties/effort/enum",keyword:"enum",params:{allowedValues: schema128.properties.effort.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid34 = _errs82 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data26.summary !== undefined){
let data28 = data26.summary;
const _errs84 = errors;
if((typeof data28 !== "string") && (data28 !== null)){
validate20.errors = [{instancePath:instancePath+"/reasoning/summary",schemaPath:"ReasoningOptions/properties/summary/type",keyword:"type",params:{type: schema128.properties.summary.type},message:"must be string,null"}];
return false;
}
if(!((((data28 === "auto") || (data28 === "concise")) || (data28 === "detailed")) || (data28 === null))){
validate20.errors = [{instancePath:instancePath+"/reasoning/summary",schemaPath:"ReasoningOptions/properties/summary/enum",keyword:"enum",params:{allowedValues: schema128.properties.summary.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid34 = _errs84 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data26.generate_summary !== undefined){
let data29 = data26.generate_summary;
const _errs86 = errors;
if((typeof data29 !== "string") && (data29 !== null)){
validate20.errors = [{instancePath:instancePath+"/reasoning/generate_summary",schemaPath:"ReasoningOptions/properties/generate_summary/type",keyword:"type",params:{type: schema128.properties.generate_summary.type},message:"must be string,null"}];
return false;
}
if(!((((data29 === "auto") || (data29 === "concise")) || (data29 === "detailed")) || (data29 === null))){
validate20.errors = [{instancePath:instancePath+"/reasoning/generate_summary",schemaPath:"ReasoningOptions/properties/generate_summary/enum",keyword:"enum",params:{allowedValues: schema128.properties.generate_summary.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid34 = _errs86 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data26.context !== undefined){
let data30 = data26.context;
const _errs88 = errors;
if((typeof data30 !== "string") && (data30 !== null)){
validate20.errors = [{instancePath:instancePath+"/reasoning/context",schemaPath:"ReasoningOptions/properties/context/type",keyword:"type",params:{type: schema128.properties.context.type},message:"must be string,null"}];
return false;
}
if(!((((data30 === "auto") || (data30 === "current_turn")) || (data30 === "all_turns")) || (data30 === null))){
validate20.errors = [{instancePath:instancePath+"/reasoning/context",schemaPath:"ReasoningOptions/properties/context/enum",keyword:"enum",params:{allowedValues: schema128.properties.context.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid34 = _errs88 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data26.mode !== undefined){
let data31 = data26.mode;
const _errs90 = errors;
if((typeof data31 !== "string") && (data31 !== null)){
validate20.errors = [{instancePath:instancePath+"/reasoning/mode",schemaPath:"ReasoningOptions/properties/mode/type",keyword:"type",params:{type: schema128.properties.mode.type},message:"must be string,null"}];
return false;
}
if(errors === _errs90){
if(typeof data31 === "string"){
if(func2(data31) > 64){
validate20.errors = [{instancePath:instancePath+"/reasoning/mode",schemaPath:"ReasoningOptions/properties/mode/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
}
}
var valid34 = _errs90 === errors;
}
else {
var valid34 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/reasoning",schemaPath:"ReasoningOptions/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
var valid3 = _errs76 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.service_tier !== undefined){
let data32 = data.service_tier;
const _errs92 = errors;
if((typeof data32 !== "string") && (data32 !== null)){
validate20.errors = [{instancePath:instancePath+"/service_tier",schemaPath:"#/properties/service_tier/type",keyword:"type",params:{type: schema31.properties.service_tier.type},message:"must be string,null"}];
return false;
}
if(!((((((((data32 === "auto") || (data32 === "default")) || (data32 === "flex")) || (data32 === "scale")) || (data32 === "priority")) || (data32 === "fast")) || (data32 === "ultrafast")) || (data32 === null))){
validate20.errors = [{instancePath:instancePath+"/service_tier",schemaPath:"#/properties/service_tier/enum",keyword:"enum",params:{allowedValues: schema31.properties.service_tier.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs92 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.prompt_cache_key !== undefined){
let data33 = data.prompt_cache_key;
const _errs94 = errors;
if((typeof data33 !== "string") && (data33 !== null)){
validate20.errors = [{instancePath:instancePath+"/prompt_cache_key",schemaPath:"#/properties/prompt_cache_key/type",keyword:"type",params:{type: schema31.properties.prompt_cache_key.type},message:"must be string,null"}];
return false;
}
if(errors === _errs94){
if(typeof data33 === "string"){
if(func2(data33) > 64){
validate20.errors = [{instancePath:instancePath+"/prompt_cache_key",schemaPath:"#/properties/prompt_cache_key/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
}
}
var valid3 = _errs94 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.prompt_cache_options !== undefined){
let data34 = data.prompt_cache_options;
const _errs96 = errors;
if((!(data34 && typeof data34 == "object" && !Array.isArray(data34))) && (data34 !== null)){
validate20.errors = [{instancePath:instancePath+"/prompt_cache_options",schemaPath:"#/properties/prompt_cache_options/type",keyword:"type",params:{type: schema31.properties.prompt_cache_options.type},message:"must be object,null"}];
return false;
}
if(typeof data34 == "object" && data34 !== null && !Array.isArray(data34)){
if(!(data34 && typeof data34 == "object" && !Array.isArray(data34))){
validate20.errors = [{instancePath:instancePath+"/prompt_cache_options",schemaPath:"PromptCacheOptions/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs96 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.prompt_cache_retention !== undefined){
let data35 = data.prompt_cache_retention;
const _errs101 = errors;
if((typeof data35 !== "string") && (data35 !== null)){
validate20.errors = [{instancePath:instancePath+"/prompt_cache_retention",schemaPath:"#/properties/prompt_cache_retention/type",keyword:"type",params:{type: schema31.properties.prompt_cache_retention.type},message:"must be string,null"}];
return false;
}
if(!((((data35 === "in_memory") || (data35 === "in-memory")) || (data35 === "24h")) || (data35 === null))){
validate20.errors = [{instancePath:instancePath+"/prompt_cache_retention",schemaPath:"#/properties/prompt_cache_retention/enum",keyword:"enum",params:{allowedValues: schema31.properties.prompt_cache_retention.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs101 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.safety_identifier !== undefined){
let data36 = data.safety_identifier;
const _errs103 = errors;
if((typeof data36 !== "string") && (data36 !== null)){
validate20.errors = [{instancePath:instancePath+"/safety_identifier",schemaPath:"#/properties/safety_identifier/type",keyword:"type",params:{type: schema31.properties.safety_identifier.type},message:"must be string,null"}];
return false;
}
if(errors === _errs103){
if(typeof data36 === "string"){
if(func2(data36) > 64){
validate20.errors = [{instancePath:instancePath+"/safety_identifier",schemaPath:"#/properties/safety_identifier/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
}
}
var valid3 = _errs103 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.user !== undefined){
let data37 = data.user;
const _errs105 = errors;
if((typeof data37 !== "string") && (data37 !== null)){
validate20.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: schema31.properties.user.type},message:"must be string,null"}];
return false;
}
if(errors === _errs105){
if(typeof data37 === "string"){
if(func2(data37) > 512){
validate20.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"}];
return false;
}
}
}
var valid3 = _errs105 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.client_metadata !== undefined){
let data38 = data.client_metadata;
const _errs107 = errors;
if((!(data38 && typeof data38 == "object" && !Array.isArray(data38))) && (data38 !== null)){
validate20.errors = [{instancePath:instancePath+"/client_metadata",schemaPath:"#/properties/client_metadata/type",keyword:"type",params:{type: schema31.properties.client_metadata.type},message:"must be object,null"}];
return false;
}
var valid3 = _errs107 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v1 = validate93;
const schema130 = {"$id":"InputTokensRequest","type":"object","required":["model"],"additionalProperties":false,"if":{"properties":{"previous_response_id":{"type":"string"}},"required":["previous_response_id"]},"else":{"properties":{"input":{"type":["string","array"]}},"required":["input"]},"properties":{"model":{"type":"string","minLength":1,"maxLength":256},"input":{"type":["string","array","null"],"byType":{"string":{"$ref":"InputText"},"array":{"$ref":"InputItems"},"null":true}},"instructions":{"type":["string","null"],"maxLength":10485760},"previous_response_id":{"type":["string","null"],"minLength":1,"maxLength":256},"tools":{"type":["array","null"],"maxItems":1024,"items":{"$ref":"Tool"}},"tool_choice":{"type":["string","object","null"],"byType":{"string":{"$ref":"ToolChoiceMode"},"object":{"$ref":"ToolChoice"},"null":true}},"parallel_tool_calls":{"type":["boolean","null"]},"text":{"type":["object","null"],"byType":{"object":{"$ref":"TextOptions"},"null":true}},"reasoning":{"type":["object","null"],"byType":{"object":{"$ref":"ReasoningOptions"},"null":true}},"truncation":{"type":["string","null"],"enum":["auto","disabled",null]},"conversation":{},"personality":{}}};

function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="InputTokensRequest" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate93.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.previous_response_id === undefined) && (missing0 = "previous_response_id")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.previous_response_id !== undefined){
if(typeof data.previous_response_id !== "string"){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.input === undefined) && (missing1 = "input")){
validate93.errors = [{instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data.input !== undefined){
let data1 = data.input;
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
validate93.errors = [{instancePath:instancePath+"/input",schemaPath:"#/else/properties/input/type",keyword:"type",params:{type: schema130.else.properties.input.type},message:"must be string,array"}];
return false;
}
}
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.input = true;
props0.previous_response_id = true;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate93.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.model === undefined) && (missing2 = "model")){
validate93.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key0 in data){
if(!(func1.call(schema130.properties, key0))){
validate93.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.model !== undefined){
let data2 = data.model;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate93.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate93.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate93.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.input !== undefined){
let data3 = data.input;
const _errs11 = errors;
if(((typeof data3 !== "string") && (!(Array.isArray(data3)))) && (data3 !== null)){
validate93.errors = [{instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: schema130.properties.input.type},message:"must be string,array,null"}];
return false;
}
if(typeof data3 == "string"){
const _errs14 = errors;
if(errors === _errs14){
if(typeof data3 === "string"){
if(func2(data3) > 10485760){
validate93.errors = [{instancePath:instancePath+"/input",schemaPath:"InputText/maxLength",keyword:"maxLength",params:{limit: 10485760},message:"must NOT have more than 10485760 characters"}];
return false;
}
}
else {
validate93.errors = [{instancePath:instancePath+"/input",schemaPath:"InputText/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
else if(Array.isArray(data3)){
if(!(validate21(data3, {instancePath:instancePath+"/input",parentData:data,parentDataProperty:"input",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.instructions !== undefined){
let data4 = data.instructions;
const _errs17 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate93.errors = [{instancePath:instancePath+"/instructions",schemaPath:"#/properties/instructions/type",keyword:"type",params:{type: schema130.properties.instructions.type},message:"must be string,null"}];
return false;
}
if(errors === _errs17){
if(typeof data4 === "string"){
if(func2(data4) > 10485760){
validate93.errors = [{instancePath:instancePath+"/instructions",schemaPath:"#/properties/instructions/maxLength",keyword:"maxLength",params:{limit: 10485760},message:"must NOT have more than 10485760 characters"}];
return false;
}
}
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.previous_response_id !== undefined){
let data5 = data.previous_response_id;
const _errs19 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate93.errors = [{instancePath:instancePath+"/previous_response_id",schemaPath:"#/properties/previous_response_id/type",keyword:"type",params:{type: schema130.properties.previous_response_id.type},message:"must be string,null"}];
return false;
}
if(errors === _errs19){
if(typeof data5 === "string"){
if(func2(data5) > 256){
validate93.errors = [{instancePath:instancePath+"/previous_response_id",schemaPath:"#/properties/previous_response_id/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data5) < 1){
validate93.errors = [{instancePath:instancePath+"/previous_response_id",schemaPath:"#/properties/previous_response_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.tools !== undefined){
let data6 = data.tools;
const _errs21 = errors;
if((!(Array.isArray(data6))) && (data6 !== null)){
validate93.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: schema130.properties.tools.type},message:"must be array,null"}];
return false;
}
if(errors === _errs21){
if(Array.isArray(data6)){
if(data6.length > 1024){
validate93.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit: 1024},message:"must NOT have more than 1024 items"}];
return false;
}
else {
var valid9 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs23 = errors;
if(!(validate64(data6[i0], {instancePath:instancePath+"/tools/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var valid9 = _errs23 === errors;
if(!valid9){
break;
}
}
}
}
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.tool_choice !== undefined){
let data8 = data.tool_choice;
const _errs24 = errors;
if(((typeof data8 !== "string") && (!(data8 && typeof data8 == "object" && !Array.isArray(data8)))) && (data8 !== null)){
validate93.errors = [{instancePath:instancePath+"/tool_choice",schemaPath:"#/properties/tool_choice/type",keyword:"type",params:{type: schema130.properties.tool_choice.type},message:"must be string,object,null"}];
return false;
}
if(typeof data8 == "string"){
if(typeof data8 !== "string"){
validate93.errors = [{instancePath:instancePath+"/tool_choice",schemaPath:"ToolChoiceMode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data8 === "none") || (data8 === "auto")) || (data8 === "required"))){
validate93.errors = [{instancePath:instancePath+"/tool_choice",schemaPath:"ToolChoiceMode/enum",keyword:"enum",params:{allowedValues: schema113.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
else if(typeof data8 == "object" && data8 !== null && !Array.isArray(data8)){
if(!(validate83(data8, {instancePath:instancePath+"/tool_choice",parentData:data,parentDataProperty:"tool_choice",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.parallel_tool_calls !== undefined){
let data9 = data.parallel_tool_calls;
const _errs30 = errors;
if((typeof data9 !== "boolean") && (data9 !== null)){
validate93.errors = [{instancePath:instancePath+"/parallel_tool_calls",schemaPath:"#/properties/parallel_tool_calls/type",keyword:"type",params:{type: schema130.properties.parallel_tool_calls.type},message:"must be boolean,null"}];
return false;
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.text !== undefined){
let data10 = data.text;
const _errs32 = errors;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
validate93.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: schema130.properties.text.type},message:"must be object,null"}];
return false;
}
if(typeof data10 == "object" && data10 !== null && !Array.isArray(data10)){
if(!(validate89(data10, {instancePath:instancePath+"/text",parentData:data,parentDataProperty:"text",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.reasoning !== undefined){
let data11 = data.reasoning;
const _errs35 = errors;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
validate93.errors = [{instancePath:instancePath+"/reasoning",schemaPath:"#/properties/reasoning/type",keyword:"type",params:{type: schema130.properties.reasoning.type},message:"must be object,null"}];
return false;
}
if(typeof data11 == "object" && data11 !== null && !Array.isArray(data11)){
const _errs38 = errors;
if(errors === _errs38){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
const _errs40 = errors;
for(const key1 in data11){
if(!(((((key1 === "effort") || (key1 === "summary")) || (key1 === "generate_summary")) || (key1 === "context")) || (key1 === "mode"))){
validate93.errors = [{instancePath:instancePath+"/reasoning",schemaPath:"ReasoningOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs40 === errors){
if(data11.effort !== undefined){
let data12 = data11.effort;
const _errs41 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate93.errors = [{instancePath:instancePath+"/reasoning/effort",schemaPath:"ReasoningOptions/properties/effort/type",keyword:"type",params:{type: schema128.properties.effort.type},message:"must be string,null"}];
return false;
}
if(!((((((((data12 === "none") || (data12 === "minimal")) || (data12 === "low")) || (data12 === "medium")) || (data12 === "high")) || (data12 === "xhigh")) || (data12 === "max")) || (data12 === null))){
validate93.errors = [{instancePath:instancePath+"/reasoning/effort",schemaPath:"ReasoningOptions/properties/effort/enum",keyword:"enum",params:{allowedValues: schema128.properties.effort.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid21 = _errs41 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data11.summary !== undefined){
let data13 = data11.summary;
const _errs43 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate93.errors = [{instancePath:instancePath+"/reasoning/summary",schemaPath:"ReasoningOptions/properties/summary/type",keyword:"type",params:{type: schema128.properties.summary.type},message:"must be string,null"}];
return false;
}
if(!((((data13 === "auto") || (data13 === "concise")) || (data13 === "detailed")) || (data13 === null))){
validate93.errors = [{instancePath:instancePath+"/reasoning/summary",schemaPath:"ReasoningOptions/properties/summary/enum",keyword:"enum",params:{allowedValues: schema128.properties.summary.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid21 = _errs43 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data11.generate_summary !== undefined){
let data14 = data11.generate_summary;
const _errs45 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate93.errors = [{instancePath:instancePath+"/reasoning/generate_summary",schemaPath:"ReasoningOptions/properties/generate_summary/type",keyword:"type",params:{type: schema128.properties.generate_summary.type},message:"must be string,null"}];
return false;
}
if(!((((data14 === "auto") || (data14 === "concise")) || (data14 === "detailed")) || (data14 === null))){
validate93.errors = [{instancePath:instancePath+"/reasoning/generate_summary",schemaPath:"ReasoningOptions/properties/generate_summary/enum",keyword:"enum",params:{allowedValues: schema128.properties.generate_summary.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid21 = _errs45 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data11.context !== undefined){
let data15 = data11.context;
const _errs47 = errors;
if((typeof data15 !== "string") && (data15 !== null)){
validate93.errors = [{instancePath:instancePath+"/reasoning/context",schemaPath:"ReasoningOptions/properties/context/type",keyword:"type",params:{type: schema128.properties.context.type},message:"must be string,null"}];
return false;
}
if(!((((data15 === "auto") || (data15 === "current_turn")) || (data15 === "all_turns")) || (data15 === null))){
validate93.errors = [{instancePath:instancePath+"/reasoning/context",schemaPath:"ReasoningOptions/properties/context/enum",keyword:"enum",params:{allowedValues: schema128.properties.context.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid21 = _errs47 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data11.mode !== undefined){
let data16 = data11.mode;
const _errs49 = errors;
if((typeof data16 !== "string") && (data16 !== null)){
validate93.errors = [{instancePath:instancePath+"/reasoning/mode",schemaPath:"ReasoningOptions/properties/mode/type",keyword:"type",params:{type: schema128.properties.mode.type},message:"must be string,null"}];
return false;
}
if(errors === _errs49){
if(typeof data16 === "string"){
if(func2(data16) > 64){
validate93.errors = [{instancePath:instancePath+"/reasoning/mode",schemaPath:"ReasoningOptions/properties/mode/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
}
}
var valid21 = _errs49 === errors;
}
else {
var valid21 = true;
}
}
}
}
}
}
}
else {
validate93.errors = [{instancePath:instancePath+"/reasoning",schemaPath:"ReasoningOptions/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
var valid3 = _errs35 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.truncation !== undefined){
let data17 = data.truncation;
const _errs51 = errors;
if((typeof data17 !== "string") && (data17 !== null)){
validate93.errors = [{instancePath:instancePath+"/truncation",schemaPath:"#/properties/truncation/type",keyword:"type",params:{type: schema130.properties.truncation.type},message:"must be string,null"}];
return false;
}
if(!(((data17 === "auto") || (data17 === "disabled")) || (data17 === null))){
validate93.errors = [{instancePath:instancePath+"/truncation",schemaPath:"#/properties/truncation/enum",keyword:"enum",params:{allowedValues: schema130.properties.truncation.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs51 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate93.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate93.errors = vErrors;
return errors === 0;
}
validate93.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v2 = validate98;
const schema134 = {"$id":"ResponseObject","type":"object","required":["id","object","created_at","status","background","completed_at","error","frequency_penalty","incomplete_details","instructions","max_output_tokens","max_tool_calls","metadata","model","output","parallel_tool_calls","presence_penalty","previous_response_id","prompt_cache_key","reasoning","safety_identifier","service_tier","store","temperature","text","tool_choice","tools","top_logprobs","top_p","truncation","usage","user"],"additionalProperties":false,"properties":{"id":{"type":"string","pattern":"^resp_[A-Za-z0-9_-]+$"},"object":{"type":"string","enum":["response"]},"created_at":{"$ref":"UnixSeconds"},"status":{"type":"string","enum":["queued","in_progress","completed","incomplete","failed","cancelled"]},"background":{"type":"boolean"},"completed_at":{"type":["integer","null"],"minimum":0},"error":{"type":["object","null"],"byType":{"object":{"$ref":"ResponseError"},"null":true}},"frequency_penalty":{"type":"number"},"incomplete_details":{"type":["object","null"],"byType":{"object":{"$ref":"IncompleteDetails"},"null":true}},"instructions":{"type":["string","null"]},"max_output_tokens":{"type":["integer","null"]},"max_tool_calls":{"type":["integer","null"]},"metadata":{"$ref":"Metadata"},"model":{"type":"string","minLength":1},"output":{"type":"array","items":{"$ref":"OutputItem"}},"parallel_tool_calls":{"type":"boolean"},"presence_penalty":{"type":"number"},"previous_response_id":{"type":["string","null"]},"prompt_cache_key":{"type":["string","null"]},"reasoning":{"type":["object","null"],"byType":{"object":{"$ref":"ResponseReasoning"},"null":true}},"safety_identifier":{"type":["string","null"]},"service_tier":{"type":"string","enum":["auto","default","flex","scale","priority","fast","ultrafast"]},"store":{"type":"boolean"},"temperature":{"type":"number","minimum":0,"maximum":2},"text":{"$ref":"ResponseText"},"tool_choice":{"type":["string","object"],"byType":{"string":{"$ref":"ToolChoiceMode"},"object":{"$ref":"ResponseToolChoice"}}},"tools":{"type":"array","items":{"$ref":"ResponseTool"}},"top_logprobs":{"type":"integer","minimum":0,"maximum":20},"top_p":{"type":"number","minimum":0,"maximum":1},"truncation":{"type":"string","enum":["auto","disabled"]},"usage":{"type":["object","null"],"byType":{"object":{"$ref":"Usage"},"null":true}},"user":{"type":["string","null"]}}};
const schema135 = {"$id":"UnixSeconds","type":"integer","minimum":0,"maximum":99999999999};
const schema136 = {"$id":"ResponseError","type":"object","required":["code","message","type","param"],"additionalProperties":false,"properties":{"code":{"type":"string","minLength":1},"message":{"type":"string","minLength":1},"type":{"type":"string","minLength":1},"param":{"type":["string","null"]}}};
const schema137 = {"$id":"IncompleteDetails","type":"object","required":["reason"],"additionalProperties":false,"properties":{"reason":{"type":"string","enum":["max_output_tokens","content_filter"]}}};
const schema165 = {"$id":"ResponseReasoning","type":"object","required":["effort","summary"],"additionalProperties":false,"properties":{"effort":{"type":["string","null"],"enum":["none","minimal","low","medium","high","xhigh","max",null]},"summary":{"type":["string","null"],"enum":["auto","concise","detailed",null]},"context":{"type":"string","enum":["auto","current_turn","all_turns"]},"mode":{"type":"string","maxLength":64}}};
const pattern11 = new RegExp("^resp_[A-Za-z0-9_-]+$", "u");
const schema139 = {"$id":"OutputItem","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["message","function_call","custom_tool_call","reasoning"]}},"dispatchOn":"type","dispatchValues":{"OutputMessage":["message"],"OutputFunctionCall":["function_call"],"OutputCustomToolCall":["custom_tool_call"],"OutputReasoning":["reasoning"]},"dispatch":{"OutputMessage":{"$ref":"OutputMessage"},"OutputFunctionCall":{"$ref":"OutputFunctionCall"},"OutputCustomToolCall":{"$ref":"OutputCustomToolCall"},"OutputReasoning":{"$ref":"OutputReasoning"}}};
const schema140 = {"$id":"OutputMessage","type":"object","required":["type","id","status","role","content"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["message"]},"id":{"$ref":"ItemId"},"status":{"$ref":"ItemStatus"},"role":{"type":"string","enum":["assistant"]},"phase":{"type":"string","enum":["commentary","final_answer"]},"content":{"type":"array","items":{"$ref":"OutputPart"}}}};
const schema141 = {"$id":"ItemId","type":"string","minLength":1,"maxLength":256};
const schema142 = {"$id":"ItemStatus","type":"string","enum":["in_progress","completed","incomplete"]};
const schema143 = {"$id":"OutputPart","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["output_text","refusal"]}},"dispatchOn":"type","dispatchValues":{"OutputTextPart":["output_text"],"OutputRefusalPart":["refusal"]},"dispatch":{"OutputTextPart":{"$ref":"OutputTextPart"},"OutputRefusalPart":{"$ref":"OutputRefusalPart"}}};
const schema151 = {"$id":"OutputRefusalPart","type":"object","required":["type","refusal"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["refusal"]},"refusal":{"type":"string"}}};
const schema144 = {"$id":"OutputTextPart","type":"object","required":["type","text","annotations","logprobs"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["output_text"]},"text":{"type":"string"},"annotations":{"type":"array","items":{"$ref":"Annotation"}},"logprobs":{"$ref":"LogProbs"}}};
const schema150 = {"$id":"LogProbs","type":"array","maxItems":0};
const schema145 = {"$id":"Annotation","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["file_citation","url_citation","container_file_citation","file_path"]}},"dispatchOn":"type","dispatchValues":{"FileCitation":["file_citation"],"UrlCitation":["url_citation"],"ContainerFileCitation":["container_file_citation"],"FilePath":["file_path"]},"dispatch":{"FileCitation":{"$ref":"FileCitation"},"UrlCitation":{"$ref":"UrlCitation"},"ContainerFileCitation":{"$ref":"ContainerFileCitation"},"FilePath":{"$ref":"FilePath"}}};

function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="Annotation" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate103.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate103.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate103.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data0 === "file_citation") || (data0 === "url_citation")) || (data0 === "container_file_citation")) || (data0 === "file_path"))){
validate103.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema145.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "file_citation"){
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((((data.type === undefined) && (missing1 = "type")) || ((data.file_id === undefined) && (missing1 = "file_id"))) || ((data.index === undefined) && (missing1 = "index"))) || ((data.filename === undefined) && (missing1 = "filename"))){
validate103.errors = [{instancePath,schemaPath:"FileCitation/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data1 = data.type;
const _errs8 = errors;
if(typeof data1 !== "string"){
validate103.errors = [{instancePath:instancePath+"/type",schemaPath:"FileCitation/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data1 === "file_citation")){
validate103.errors = [{instancePath:instancePath+"/type",schemaPath:"FileCitation/properties/type/enum",keyword:"enum",params:{allowedValues: schema59.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs8 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.file_id !== undefined){
const _errs10 = errors;
if(typeof data.file_id !== "string"){
validate103.errors = [{instancePath:instancePath+"/file_id",schemaPath:"FileCitation/properties/file_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs10 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.index !== undefined){
let data3 = data.index;
const _errs12 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate103.errors = [{instancePath:instancePath+"/index",schemaPath:"FileCitation/properties/index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate103.errors = [{instancePath:instancePath+"/index",schemaPath:"FileCitation/properties/index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs12 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.filename !== undefined){
const _errs14 = errors;
if(typeof data.filename !== "string"){
validate103.errors = [{instancePath:instancePath+"/filename",schemaPath:"FileCitation/properties/filename/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate103.errors = [{instancePath,schemaPath:"FileCitation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "url_citation"){
const _errs17 = errors;
if(errors === _errs17){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((((data.type === undefined) && (missing2 = "type")) || ((data.url === undefined) && (missing2 = "url"))) || ((data.title === undefined) && (missing2 = "title"))) || ((data.start_index === undefined) && (missing2 = "start_index"))) || ((data.end_index === undefined) && (missing2 = "end_index"))){
validate103.errors = [{instancePath,schemaPath:"UrlCitation/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data5 = data.type;
const _errs19 = errors;
if(typeof data5 !== "string"){
validate103.errors = [{instancePath:instancePath+"/type",schemaPath:"UrlCitation/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data5 === "url_citation")){
validate103.errors = [{instancePath:instancePath+"/type",schemaPath:"UrlCitation/properties/type/enum",keyword:"enum",params:{allowedValues: schema60.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs19 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.url !== undefined){
const _errs21 = errors;
if(typeof data.url !== "string"){
validate103.errors = [{instancePath:instancePath+"/url",schemaPath:"UrlCitation/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs21 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.title !== undefined){
const _errs23 = errors;
if(typeof data.title !== "string"){
validate103.errors = [{instancePath:instancePath+"/title",schemaPath:"UrlCitation/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs23 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.start_index !== undefined){
let data8 = data.start_index;
const _errs25 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate103.errors = [{instancePath:instancePath+"/start_index",schemaPath:"UrlCitation/properties/start_index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs25){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate103.errors = [{instancePath:instancePath+"/start_index",schemaPath:"UrlCitation/properties/start_index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid7 = _errs25 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.end_index !== undefined){
let data9 = data.end_index;
const _errs27 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate103.errors = [{instancePath:instancePath+"/end_index",schemaPath:"UrlCitation/properties/end_index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs27){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate103.errors = [{instancePath:instancePath+"/end_index",schemaPath:"UrlCitation/properties/end_index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid7 = _errs27 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
else {
validate103.errors = [{instancePath,schemaPath:"UrlCitation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "container_file_citation"){
const _errs30 = errors;
if(errors === _errs30){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((((((data.type === undefined) && (missing3 = "type")) || ((data.container_id === undefined) && (missing3 = "container_id"))) || ((data.file_id === undefined) && (missing3 = "file_id"))) || ((data.filename === undefined) && (missing3 = "filename"))) || ((data.start_index === undefined) && (missing3 = "start_index"))) || ((data.end_index === undefined) && (missing3 = "end_index"))){
validate103.errors = [{instancePath,schemaPath:"ContainerFileCitation/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data10 = data.type;
const _errs32 = errors;
if(typeof data10 !== "string"){
validate103.errors = [{instancePath:instancePath+"/type",schemaPath:"ContainerFileCitation/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data10 === "container_file_citation")){
validate103.errors = [{instancePath:instancePath+"/type",schemaPath:"ContainerFileCitation/properties/type/enum",keyword:"enum",params:{allowedValues: schema61.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid10 = _errs32 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.container_id !== undefined){
const _errs34 = errors;
if(typeof data.container_id !== "string"){
validate103.errors = [{instancePath:instancePath+"/container_id",schemaPath:"ContainerFileCitation/properties/container_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs34 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.file_id !== undefined){
const _errs36 = errors;
if(typeof data.file_id !== "string"){
validate103.errors = [{instancePath:instancePath+"/file_id",schemaPath:"ContainerFileCitation/properties/file_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs36 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.filename !== undefined){
const _errs38 = errors;
if(typeof data.filename !== "string"){
validate103.errors = [{instancePath:instancePath+"/filename",schemaPath:"ContainerFileCitation/properties/filename/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs38 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.start_index !== undefined){
let data14 = data.start_index;
const _errs40 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate103.errors = [{instancePath:instancePath+"/start_index",schemaPath:"ContainerFileCitation/properties/start_index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs40){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
validate103.errors = [{instancePath:instancePath+"/start_index",schemaPath:"ContainerFileCitation/properties/start_index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid10 = _errs40 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.end_index !== undefined){
let data15 = data.end_index;
const _errs42 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate103.errors = [{instancePath:instancePath+"/end_index",schemaPath:"ContainerFileCitation/properties/end_index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs42){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate103.errors = [{instancePath:instancePath+"/end_index",schemaPath:"ContainerFileCitation/properties/end_index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid10 = _errs42 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
}
}
else {
validate103.errors = [{instancePath,schemaPath:"ContainerFileCitation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "file_path"){
const _errs45 = errors;
if(errors === _errs45){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((((data.type === undefined) && (missing4 = "type")) || ((data.file_id === undefined) && (missing4 = "file_id"))) || ((data.index === undefined) && (missing4 = "index"))){
validate103.errors = [{instancePath,schemaPath:"FilePath/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data16 = data.type;
const _errs47 = errors;
if(typeof data16 !== "string"){
validate103.errors = [{instancePath:instancePath+"/type",schemaPath:"FilePath/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data16 === "file_path")){
validate103.errors = [{instancePath:instancePath+"/type",schemaPath:"FilePath/properties/type/enum",keyword:"enum",params:{allowedValues: schema62.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid13 = _errs47 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.file_id !== undefined){
const _errs49 = errors;
if(typeof data.file_id !== "string"){
validate103.errors = [{instancePath:instancePath+"/file_id",schemaPath:"FilePath/properties/file_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs49 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.index !== undefined){
let data18 = data.index;
const _errs51 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate103.errors = [{instancePath:instancePath+"/index",schemaPath:"FilePath/properties/index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs51){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
validate103.errors = [{instancePath:instancePath+"/index",schemaPath:"FilePath/properties/index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid13 = _errs51 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
else {
validate103.errors = [{instancePath,schemaPath:"FilePath/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
}
}
}
else {
validate103.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate103.errors = vErrors;
return errors === 0;
}
validate103.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};


function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="OutputTextPart" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate102.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.text === undefined) && (missing0 = "text"))) || ((data.annotations === undefined) && (missing0 = "annotations"))) || ((data.logprobs === undefined) && (missing0 = "logprobs"))){
validate102.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "text")) || (key0 === "annotations")) || (key0 === "logprobs"))){
validate102.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate102.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "output_text")){
validate102.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema144.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs4 = errors;
if(typeof data.text !== "string"){
validate102.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annotations !== undefined){
let data2 = data.annotations;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs8 = errors;
if(!(validate103(data2[i0], {instancePath:instancePath+"/annotations/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
else {
validate102.errors = [{instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logprobs !== undefined){
let data4 = data.logprobs;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data4)){
if(data4.length > 0){
validate102.errors = [{instancePath:instancePath+"/logprobs",schemaPath:"LogProbs/maxItems",keyword:"maxItems",params:{limit: 0},message:"must NOT have more than 0 items"}];
return false;
}
}
else {
validate102.errors = [{instancePath:instancePath+"/logprobs",schemaPath:"LogProbs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate102.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate102.errors = vErrors;
return errors === 0;
}
validate102.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="OutputPart" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate101.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate101.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate101.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data0 === "output_text") || (data0 === "refusal"))){
validate101.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema143.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "output_text"){
if(!(validate102(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
errors = vErrors.length;
}
}
else if(tag0 === "refusal"){
const _errs7 = errors;
if(errors === _errs7){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.type === undefined) && (missing1 = "type")) || ((data.refusal === undefined) && (missing1 = "refusal"))){
validate101.errors = [{instancePath,schemaPath:"OutputRefusalPart/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs9 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "refusal"))){
validate101.errors = [{instancePath,schemaPath:"OutputRefusalPart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs9 === errors){
if(data.type !== undefined){
let data1 = data.type;
const _errs10 = errors;
if(typeof data1 !== "string"){
validate101.errors = [{instancePath:instancePath+"/type",schemaPath:"OutputRefusalPart/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data1 === "refusal")){
validate101.errors = [{instancePath:instancePath+"/type",schemaPath:"OutputRefusalPart/properties/type/enum",keyword:"enum",params:{allowedValues: schema151.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid5 = _errs10 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.refusal !== undefined){
const _errs12 = errors;
if(typeof data.refusal !== "string"){
validate101.errors = [{instancePath:instancePath+"/refusal",schemaPath:"OutputRefusalPart/properties/refusal/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs12 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate101.errors = [{instancePath,schemaPath:"OutputRefusalPart/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
}
}
}
else {
validate101.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate101.errors = vErrors;
return errors === 0;
}
validate101.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};


function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="OutputMessage" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate100.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.role === undefined) && (missing0 = "role"))) || ((data.content === undefined) && (missing0 = "content"))){
validate100.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "id")) || (key0 === "status")) || (key0 === "role")) || (key0 === "phase")) || (key0 === "content"))){
validate100.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate100.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "message")){
validate100.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema140.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate100.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate100.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate100.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data2 = data.status;
const _errs7 = errors;
if(typeof data2 !== "string"){
validate100.errors = [{instancePath:instancePath+"/status",schemaPath:"ItemStatus/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data2 === "in_progress") || (data2 === "completed")) || (data2 === "incomplete"))){
validate100.errors = [{instancePath:instancePath+"/status",schemaPath:"ItemStatus/enum",keyword:"enum",params:{allowedValues: schema142.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
let data3 = data.role;
const _errs10 = errors;
if(typeof data3 !== "string"){
validate100.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data3 === "assistant")){
validate100.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema140.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phase !== undefined){
let data4 = data.phase;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate100.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data4 === "commentary") || (data4 === "final_answer"))){
validate100.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/enum",keyword:"enum",params:{allowedValues: schema140.properties.phase.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content !== undefined){
let data5 = data.content;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data5)){
var valid3 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs16 = errors;
if(!(validate101(data5[i0], {instancePath:instancePath+"/content/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
var valid3 = _errs16 === errors;
if(!valid3){
break;
}
}
}
else {
validate100.errors = [{instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate100.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate100.errors = vErrors;
return errors === 0;
}
validate100.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema152 = {"$id":"OutputFunctionCall","type":"object","required":["type","id","status","call_id","name","arguments"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["function_call"]},"id":{"$ref":"ItemId"},"status":{"$ref":"ItemStatus"},"call_id":{"$ref":"CallId"},"name":{"type":"string","minLength":1,"maxLength":128},"namespace":{"type":"string","minLength":1,"maxLength":128},"arguments":{"type":"string"}}};

function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="OutputFunctionCall" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate108.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.call_id === undefined) && (missing0 = "call_id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.arguments === undefined) && (missing0 = "arguments"))){
validate108.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "id")) || (key0 === "status")) || (key0 === "call_id")) || (key0 === "name")) || (key0 === "namespace")) || (key0 === "arguments"))){
validate108.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate108.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "function_call")){
validate108.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema152.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate108.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate108.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data2 = data.status;
const _errs7 = errors;
if(typeof data2 !== "string"){
validate108.errors = [{instancePath:instancePath+"/status",schemaPath:"ItemStatus/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data2 === "in_progress") || (data2 === "completed")) || (data2 === "incomplete"))){
validate108.errors = [{instancePath:instancePath+"/status",schemaPath:"ItemStatus/enum",keyword:"enum",params:{allowedValues: schema142.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.call_id !== undefined){
let data3 = data.call_id;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(func2(data3) > 64){
validate108.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func2(data3) < 1){
validate108.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data4 = data.name;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(func2(data4) > 128){
validate108.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data4) < 1){
validate108.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.namespace !== undefined){
let data5 = data.namespace;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(func2(data5) > 128){
validate108.errors = [{instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data5) < 1){
validate108.errors = [{instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.arguments !== undefined){
const _errs17 = errors;
if(typeof data.arguments !== "string"){
validate108.errors = [{instancePath:instancePath+"/arguments",schemaPath:"#/properties/arguments/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate108.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate108.errors = vErrors;
return errors === 0;
}
validate108.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema156 = {"$id":"OutputCustomToolCall","type":"object","required":["type","id","status","call_id","name","input"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["custom_tool_call"]},"id":{"$ref":"ItemId"},"status":{"$ref":"ItemStatus"},"call_id":{"$ref":"CallId"},"name":{"type":"string","minLength":1,"maxLength":128},"namespace":{"type":"string","minLength":1,"maxLength":128},"input":{"type":"string"}}};

function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="OutputCustomToolCall" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate110.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.call_id === undefined) && (missing0 = "call_id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.input === undefined) && (missing0 = "input"))){
validate110.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "id")) || (key0 === "status")) || (key0 === "call_id")) || (key0 === "name")) || (key0 === "namespace")) || (key0 === "input"))){
validate110.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate110.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "custom_tool_call")){
validate110.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema156.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate110.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate110.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate110.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data2 = data.status;
const _errs7 = errors;
if(typeof data2 !== "string"){
validate110.errors = [{instancePath:instancePath+"/status",schemaPath:"ItemStatus/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data2 === "in_progress") || (data2 === "completed")) || (data2 === "incomplete"))){
validate110.errors = [{instancePath:instancePath+"/status",schemaPath:"ItemStatus/enum",keyword:"enum",params:{allowedValues: schema142.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.call_id !== undefined){
let data3 = data.call_id;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(func2(data3) > 64){
validate110.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func2(data3) < 1){
validate110.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate110.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data4 = data.name;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(func2(data4) > 128){
validate110.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data4) < 1){
validate110.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate110.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.namespace !== undefined){
let data5 = data.namespace;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(func2(data5) > 128){
validate110.errors = [{instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data5) < 1){
validate110.errors = [{instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate110.errors = [{instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.input !== undefined){
const _errs17 = errors;
if(typeof data.input !== "string"){
validate110.errors = [{instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate110.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate110.errors = vErrors;
return errors === 0;
}
validate110.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema160 = {"$id":"OutputReasoning","type":"object","required":["type","id","summary"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["reasoning"]},"id":{"$ref":"ItemId"},"status":{"$ref":"ItemStatus"},"summary":{"type":"array","items":{"$ref":"SummaryPart"}},"content":{"type":"array","items":{"$ref":"ReasoningPart"}},"encrypted_content":{"type":"string"}}};
const schema163 = {"$id":"SummaryPart","type":"object","required":["type","text"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["summary_text"]},"text":{"type":"string"}}};
const schema164 = {"$id":"ReasoningPart","type":"object","required":["type","text"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["reasoning_text"]},"text":{"type":"string"}}};

function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="OutputReasoning" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate112.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.summary === undefined) && (missing0 = "summary"))){
validate112.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "id")) || (key0 === "status")) || (key0 === "summary")) || (key0 === "content")) || (key0 === "encrypted_content"))){
validate112.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate112.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "reasoning")){
validate112.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema160.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate112.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate112.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data2 = data.status;
const _errs7 = errors;
if(typeof data2 !== "string"){
validate112.errors = [{instancePath:instancePath+"/status",schemaPath:"ItemStatus/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data2 === "in_progress") || (data2 === "completed")) || (data2 === "incomplete"))){
validate112.errors = [{instancePath:instancePath+"/status",schemaPath:"ItemStatus/enum",keyword:"enum",params:{allowedValues: schema142.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data3 = data.summary;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data3)){
var valid3 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.type === undefined) && (missing1 = "type")) || ((data4.text === undefined) && (missing1 = "text"))){
validate112.errors = [{instancePath:instancePath+"/summary/" + i0,schemaPath:"SummaryPart/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs15 = errors;
for(const key1 in data4){
if(!((key1 === "type") || (key1 === "text"))){
validate112.errors = [{instancePath:instancePath+"/summary/" + i0,schemaPath:"SummaryPart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs15 === errors){
if(data4.type !== undefined){
let data5 = data4.type;
const _errs16 = errors;
if(typeof data5 !== "string"){
validate112.errors = [{instancePath:instancePath+"/summary/" + i0+"/type",schemaPath:"SummaryPart/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data5 === "summary_text")){
validate112.errors = [{instancePath:instancePath+"/summary/" + i0+"/type",schemaPath:"SummaryPart/properties/type/enum",keyword:"enum",params:{allowedValues: schema163.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.text !== undefined){
const _errs18 = errors;
if(typeof data4.text !== "string"){
validate112.errors = [{instancePath:instancePath+"/summary/" + i0+"/text",schemaPath:"SummaryPart/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/summary/" + i0,schemaPath:"SummaryPart/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs12 === errors;
if(!valid3){
break;
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content !== undefined){
let data7 = data.content;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data7)){
var valid6 = true;
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if(((data8.type === undefined) && (missing2 = "type")) || ((data8.text === undefined) && (missing2 = "text"))){
validate112.errors = [{instancePath:instancePath+"/content/" + i1,schemaPath:"ReasoningPart/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs25 = errors;
for(const key2 in data8){
if(!((key2 === "type") || (key2 === "text"))){
validate112.errors = [{instancePath:instancePath+"/content/" + i1,schemaPath:"ReasoningPart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs25 === errors){
if(data8.type !== undefined){
let data9 = data8.type;
const _errs26 = errors;
if(typeof data9 !== "string"){
validate112.errors = [{instancePath:instancePath+"/content/" + i1+"/type",schemaPath:"ReasoningPart/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data9 === "reasoning_text")){
validate112.errors = [{instancePath:instancePath+"/content/" + i1+"/type",schemaPath:"ReasoningPart/properties/type/enum",keyword:"enum",params:{allowedValues: schema164.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs26 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data8.text !== undefined){
const _errs28 = errors;
if(typeof data8.text !== "string"){
validate112.errors = [{instancePath:instancePath+"/content/" + i1+"/text",schemaPath:"ReasoningPart/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs28 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/content/" + i1,schemaPath:"ReasoningPart/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs22 === errors;
if(!valid6){
break;
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.encrypted_content !== undefined){
const _errs30 = errors;
if(typeof data.encrypted_content !== "string"){
validate112.errors = [{instancePath:instancePath+"/encrypted_content",schemaPath:"#/properties/encrypted_content/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate112.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate112.errors = vErrors;
return errors === 0;
}
validate112.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="OutputItem" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate99.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate99.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate99.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data0 === "message") || (data0 === "function_call")) || (data0 === "custom_tool_call")) || (data0 === "reasoning"))){
validate99.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema139.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "message"){
if(!(validate100(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
else if(tag0 === "function_call"){
if(!(validate108(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
else if(tag0 === "custom_tool_call"){
if(!(validate110(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
}
else if(tag0 === "reasoning"){
if(!(validate112(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate99.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};

const schema166 = {"$id":"ResponseText","type":"object","required":["format"],"additionalProperties":false,"properties":{"format":{"$ref":"ResponseTextFormat"},"verbosity":{"type":"string","enum":["low","medium","high"]}}};
const schema167 = {"$id":"ResponseTextFormat","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["text","json_schema","json_object"]}},"dispatchOn":"type","dispatchValues":{"PlainTextFormat":["text"],"ResponseJsonSchemaFormat":["json_schema"],"JsonObjectFormat":["json_object"]},"dispatch":{"PlainTextFormat":{"$ref":"PlainTextFormat"},"ResponseJsonSchemaFormat":{"$ref":"ResponseJsonSchemaFormat"},"JsonObjectFormat":{"$ref":"JsonObjectFormat"}}};
const schema169 = {"$id":"ResponseJsonSchemaFormat","type":"object","required":["type","name","description","schema","strict"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["json_schema"]},"name":{"type":"string"},"description":{"type":["string","null"]},"schema":{"type":"object"},"strict":{"type":"boolean"}}};

function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ResponseTextFormat" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate116.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate116.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate116.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data0 === "text") || (data0 === "json_schema")) || (data0 === "json_object"))){
validate116.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema167.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "text"){
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.type === undefined) && (missing1 = "type")){
validate116.errors = [{instancePath,schemaPath:"PlainTextFormat/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key0 in data){
if(!(key0 === "type")){
validate116.errors = [{instancePath,schemaPath:"PlainTextFormat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 !== "string"){
validate116.errors = [{instancePath:instancePath+"/type",schemaPath:"PlainTextFormat/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data1 === "text")){
validate116.errors = [{instancePath:instancePath+"/type",schemaPath:"PlainTextFormat/properties/type/enum",keyword:"enum",params:{allowedValues: schema123.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
}
else {
validate116.errors = [{instancePath,schemaPath:"PlainTextFormat/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "json_schema"){
const _errs12 = errors;
if(errors === _errs12){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((((data.type === undefined) && (missing2 = "type")) || ((data.name === undefined) && (missing2 = "name"))) || ((data.description === undefined) && (missing2 = "description"))) || ((data.schema === undefined) && (missing2 = "schema"))) || ((data.strict === undefined) && (missing2 = "strict"))){
validate116.errors = [{instancePath,schemaPath:"ResponseJsonSchemaFormat/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data){
if(!(((((key1 === "type") || (key1 === "name")) || (key1 === "description")) || (key1 === "schema")) || (key1 === "strict"))){
validate116.errors = [{instancePath,schemaPath:"ResponseJsonSchemaFormat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs14 === errors){
if(data.type !== undefined){
let data2 = data.type;
const _errs15 = errors;
if(typeof data2 !== "string"){
validate116.errors = [{instancePath:instancePath+"/type",schemaPath:"ResponseJsonSchemaFormat/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data2 === "json_schema")){
validate116.errors = [{instancePath:instancePath+"/type",schemaPath:"ResponseJsonSchemaFormat/properties/type/enum",keyword:"enum",params:{allowedValues: schema169.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs15 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.name !== undefined){
const _errs17 = errors;
if(typeof data.name !== "string"){
validate116.errors = [{instancePath:instancePath+"/name",schemaPath:"ResponseJsonSchemaFormat/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs17 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.description !== undefined){
let data4 = data.description;
const _errs19 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate116.errors = [{instancePath:instancePath+"/description",schemaPath:"ResponseJsonSchemaFormat/properties/description/type",keyword:"type",params:{type: schema169.properties.description.type},message:"must be string,null"}];
return false;
}
var valid7 = _errs19 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.schema !== undefined){
let data5 = data.schema;
const _errs21 = errors;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
validate116.errors = [{instancePath:instancePath+"/schema",schemaPath:"ResponseJsonSchemaFormat/properties/schema/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid7 = _errs21 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.strict !== undefined){
const _errs23 = errors;
if(typeof data.strict !== "boolean"){
validate116.errors = [{instancePath:instancePath+"/strict",schemaPath:"ResponseJsonSchemaFormat/properties/strict/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid7 = _errs23 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
else {
validate116.errors = [{instancePath,schemaPath:"ResponseJsonSchemaFormat/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "json_object"){
const _errs26 = errors;
if(errors === _errs26){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.type === undefined) && (missing3 = "type")){
validate116.errors = [{instancePath,schemaPath:"JsonObjectFormat/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs28 = errors;
for(const key2 in data){
if(!(key2 === "type")){
validate116.errors = [{instancePath,schemaPath:"JsonObjectFormat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs28 === errors){
if(data.type !== undefined){
let data7 = data.type;
if(typeof data7 !== "string"){
validate116.errors = [{instancePath:instancePath+"/type",schemaPath:"JsonObjectFormat/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data7 === "json_object")){
validate116.errors = [{instancePath:instancePath+"/type",schemaPath:"JsonObjectFormat/properties/type/enum",keyword:"enum",params:{allowedValues: schema125.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
}
else {
validate116.errors = [{instancePath,schemaPath:"JsonObjectFormat/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
}
}
}
else {
validate116.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate116.errors = vErrors;
return errors === 0;
}
validate116.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};


function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ResponseText" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate115.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.format === undefined) && (missing0 = "format")){
validate115.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "format") || (key0 === "verbosity"))){
validate115.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.format !== undefined){
const _errs2 = errors;
if(!(validate116(data.format, {instancePath:instancePath+"/format",parentData:data,parentDataProperty:"format",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verbosity !== undefined){
let data1 = data.verbosity;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate115.errors = [{instancePath:instancePath+"/verbosity",schemaPath:"#/properties/verbosity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data1 === "low") || (data1 === "medium")) || (data1 === "high"))){
validate115.errors = [{instancePath:instancePath+"/verbosity",schemaPath:"#/properties/verbosity/enum",keyword:"enum",params:{allowedValues: schema166.properties.verbosity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate115.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate115.errors = vErrors;
return errors === 0;
}
validate115.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema172 = {"$id":"ResponseToolChoice","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["function","custom","allowed_tools"]}},"dispatchOn":"type","dispatchValues":{"NamedToolChoice":["function","custom"],"AllowedToolsChoice":["allowed_tools"]},"dispatch":{"NamedToolChoice":{"$ref":"NamedToolChoice"},"AllowedToolsChoice":{"$ref":"AllowedToolsChoice"}}};

function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ResponseToolChoice" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate119.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate119.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate119.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data0 === "function") || (data0 === "custom")) || (data0 === "allowed_tools"))){
validate119.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema172.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if((tag0 === "function") || (tag0 === "custom")){
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.type === undefined) && (missing1 = "type")) || ((data.name === undefined) && (missing1 = "name"))){
validate119.errors = [{instancePath,schemaPath:"NamedToolChoice/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "name"))){
validate119.errors = [{instancePath,schemaPath:"NamedToolChoice/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.type !== undefined){
let data1 = data.type;
const _errs9 = errors;
if(typeof data1 !== "string"){
validate119.errors = [{instancePath:instancePath+"/type",schemaPath:"NamedToolChoice/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "function") || (data1 === "custom"))){
validate119.errors = [{instancePath:instancePath+"/type",schemaPath:"NamedToolChoice/properties/type/enum",keyword:"enum",params:{allowedValues: schema115.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs9 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.name !== undefined){
let data2 = data.name;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data2 === "string"){
if(func2(data2) > 128){
validate119.errors = [{instancePath:instancePath+"/name",schemaPath:"NamedToolChoice/properties/name/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate119.errors = [{instancePath:instancePath+"/name",schemaPath:"NamedToolChoice/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate119.errors = [{instancePath:instancePath+"/name",schemaPath:"NamedToolChoice/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate119.errors = [{instancePath,schemaPath:"NamedToolChoice/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "allowed_tools"){
if(!(validate84(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate119.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate119.errors = vErrors;
return errors === 0;
}
validate119.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};

const schema174 = {"$id":"ResponseTool","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["function","custom","namespace","web_search","web_search_2025_08_26","tool_search"]}},"dispatchOn":"type","dispatchValues":{"ResponseFunctionTool":["function"],"CustomTool":["custom"],"ResponseNamespaceTool":["namespace"],"WebSearchTool":["web_search","web_search_2025_08_26"],"ToolSearchTool":["tool_search"]},"dispatch":{"ResponseFunctionTool":{"$ref":"ResponseFunctionTool"},"CustomTool":{"$ref":"CustomTool"},"ResponseNamespaceTool":{"$ref":"ResponseNamespaceTool"},"WebSearchTool":{"$ref":"WebSearchTool"},"ToolSearchTool":{"$ref":"ToolSearchTool"}}};
const schema175 = {"$id":"ResponseFunctionTool","type":"object","required":["type","name","description","parameters","strict"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["function"]},"name":{"type":"string"},"description":{"type":["string","null"]},"parameters":{"type":["object","null"]},"strict":{"type":["boolean","null"]},"defer_loading":{"type":["boolean","null"]},"allowed_callers":{"type":["array","null"],"items":{"type":"string"}},"output_schema":{"type":["object","null"]},"async":{"type":["boolean","null"]}}};
const schema176 = {"$id":"ResponseNamespaceTool","type":"object","required":["type","name","description","tools"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["namespace"]},"name":{"type":"string"},"description":{"type":"string"},"tools":{"type":"array","items":{"$ref":"ResponseNamespacedTool"}}}};
const schema177 = {"$id":"ResponseNamespacedTool","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["function","custom"]}},"dispatchOn":"type","dispatchValues":{"ResponseFunctionTool":["function"],"CustomTool":["custom"]},"dispatch":{"ResponseFunctionTool":{"$ref":"ResponseFunctionTool"},"CustomTool":{"$ref":"CustomTool"}}};

function validate125(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ResponseNamespacedTool" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate125.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate125.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate125.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data0 === "function") || (data0 === "custom"))){
validate125.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema177.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "function"){
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((((data.type === undefined) && (missing1 = "type")) || ((data.name === undefined) && (missing1 = "name"))) || ((data.description === undefined) && (missing1 = "description"))) || ((data.parameters === undefined) && (missing1 = "parameters"))) || ((data.strict === undefined) && (missing1 = "strict"))){
validate125.errors = [{instancePath,schemaPath:"ResponseFunctionTool/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key0 in data){
if(!(func1.call(schema175.properties, key0))){
validate125.errors = [{instancePath,schemaPath:"ResponseFunctionTool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.type !== undefined){
let data1 = data.type;
const _errs9 = errors;
if(typeof data1 !== "string"){
validate125.errors = [{instancePath:instancePath+"/type",schemaPath:"ResponseFunctionTool/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data1 === "function")){
validate125.errors = [{instancePath:instancePath+"/type",schemaPath:"ResponseFunctionTool/properties/type/enum",keyword:"enum",params:{allowedValues: schema175.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs9 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.name !== undefined){
const _errs11 = errors;
if(typeof data.name !== "string"){
validate125.errors = [{instancePath:instancePath+"/name",schemaPath:"ResponseFunctionTool/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.description !== undefined){
let data3 = data.description;
const _errs13 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate125.errors = [{instancePath:instancePath+"/description",schemaPath:"ResponseFunctionTool/properties/description/type",keyword:"type",params:{type: schema175.properties.description.type},message:"must be string,null"}];
return false;
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.parameters !== undefined){
let data4 = data.parameters;
const _errs15 = errors;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (data4 !== null)){
validate125.errors = [{instancePath:instancePath+"/parameters",schemaPath:"ResponseFunctionTool/properties/parameters/type",keyword:"type",params:{type: schema175.properties.parameters.type},message:"must be object,null"}];
return false;
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.strict !== undefined){
let data5 = data.strict;
const _errs17 = errors;
if((typeof data5 !== "boolean") && (data5 !== null)){
validate125.errors = [{instancePath:instancePath+"/strict",schemaPath:"ResponseFunctionTool/properties/strict/type",keyword:"type",params:{type: schema175.properties.strict.type},message:"must be boolean,null"}];
return false;
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.defer_loading !== undefined){
let data6 = data.defer_loading;
const _errs19 = errors;
if((typeof data6 !== "boolean") && (data6 !== null)){
validate125.errors = [{instancePath:instancePath+"/defer_loading",schemaPath:"ResponseFunctionTool/properties/defer_loading/type",keyword:"type",params:{type: schema175.properties.defer_loading.type},message:"must be boolean,null"}];
return false;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.allowed_callers !== undefined){
let data7 = data.allowed_callers;
const _errs21 = errors;
if((!(Array.isArray(data7))) && (data7 !== null)){
validate125.errors = [{instancePath:instancePath+"/allowed_callers",schemaPath:"ResponseFunctionTool/properties/allowed_callers/type",keyword:"type",params:{type: schema175.properties.allowed_callers.type},message:"must be array,null"}];
return false;
}
if(errors === _errs21){
if(Array.isArray(data7)){
var valid5 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
const _errs23 = errors;
if(typeof data7[i0] !== "string"){
validate125.errors = [{instancePath:instancePath+"/allowed_callers/" + i0,schemaPath:"ResponseFunctionTool/properties/allowed_callers/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs23 === errors;
if(!valid5){
break;
}
}
}
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.output_schema !== undefined){
let data9 = data.output_schema;
const _errs25 = errors;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
validate125.errors = [{instancePath:instancePath+"/output_schema",schemaPath:"ResponseFunctionTool/properties/output_schema/type",keyword:"type",params:{type: schema175.properties.output_schema.type},message:"must be object,null"}];
return false;
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.async !== undefined){
let data10 = data.async;
const _errs27 = errors;
if((typeof data10 !== "boolean") && (data10 !== null)){
validate125.errors = [{instancePath:instancePath+"/async",schemaPath:"ResponseFunctionTool/properties/async/type",keyword:"type",params:{type: schema175.properties.async.type},message:"must be boolean,null"}];
return false;
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate125.errors = [{instancePath,schemaPath:"ResponseFunctionTool/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "custom"){
if(!(validate65(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate125.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate125.errors = vErrors;
return errors === 0;
}
validate125.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};


function validate124(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ResponseNamespaceTool" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate124.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.description === undefined) && (missing0 = "description"))) || ((data.tools === undefined) && (missing0 = "tools"))){
validate124.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "name")) || (key0 === "description")) || (key0 === "tools"))){
validate124.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate124.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "namespace")){
validate124.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema176.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs4 = errors;
if(typeof data.name !== "string"){
validate124.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
const _errs6 = errors;
if(typeof data.description !== "string"){
validate124.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tools !== undefined){
let data3 = data.tools;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs10 = errors;
if(!(validate125(data3[i0], {instancePath:instancePath+"/tools/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
}
else {
validate124.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate124.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate124.errors = vErrors;
return errors === 0;
}
validate124.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ResponseTool" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate122.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate122.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate122.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data0 === "function") || (data0 === "custom")) || (data0 === "namespace")) || (data0 === "web_search")) || (data0 === "web_search_2025_08_26")) || (data0 === "tool_search"))){
validate122.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema174.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "function"){
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((((data.type === undefined) && (missing1 = "type")) || ((data.name === undefined) && (missing1 = "name"))) || ((data.description === undefined) && (missing1 = "description"))) || ((data.parameters === undefined) && (missing1 = "parameters"))) || ((data.strict === undefined) && (missing1 = "strict"))){
validate122.errors = [{instancePath,schemaPath:"ResponseFunctionTool/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key0 in data){
if(!(func1.call(schema175.properties, key0))){
validate122.errors = [{instancePath,schemaPath:"ResponseFunctionTool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.type !== undefined){
let data1 = data.type;
const _errs9 = errors;
if(typeof data1 !== "string"){
validate122.errors = [{instancePath:instancePath+"/type",schemaPath:"ResponseFunctionTool/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data1 === "function")){
validate122.errors = [{instancePath:instancePath+"/type",schemaPath:"ResponseFunctionTool/properties/type/enum",keyword:"enum",params:{allowedValues: schema175.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs9 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.name !== undefined){
const _errs11 = errors;
if(typeof data.name !== "string"){
validate122.errors = [{instancePath:instancePath+"/name",schemaPath:"ResponseFunctionTool/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.description !== undefined){
let data3 = data.description;
const _errs13 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate122.errors = [{instancePath:instancePath+"/description",schemaPath:"ResponseFunctionTool/properties/description/type",keyword:"type",params:{type: schema175.properties.description.type},message:"must be string,null"}];
return false;
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.parameters !== undefined){
let data4 = data.parameters;
const _errs15 = errors;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (data4 !== null)){
validate122.errors = [{instancePath:instancePath+"/parameters",schemaPath:"ResponseFunctionTool/properties/parameters/type",keyword:"type",params:{type: schema175.properties.parameters.type},message:"must be object,null"}];
return false;
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.strict !== undefined){
let data5 = data.strict;
const _errs17 = errors;
if((typeof data5 !== "boolean") && (data5 !== null)){
validate122.errors = [{instancePath:instancePath+"/strict",schemaPath:"ResponseFunctionTool/properties/strict/type",keyword:"type",params:{type: schema175.properties.strict.type},message:"must be boolean,null"}];
return false;
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.defer_loading !== undefined){
let data6 = data.defer_loading;
const _errs19 = errors;
if((typeof data6 !== "boolean") && (data6 !== null)){
validate122.errors = [{instancePath:instancePath+"/defer_loading",schemaPath:"ResponseFunctionTool/properties/defer_loading/type",keyword:"type",params:{type: schema175.properties.defer_loading.type},message:"must be boolean,null"}];
return false;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.allowed_callers !== undefined){
let data7 = data.allowed_callers;
const _errs21 = errors;
if((!(Array.isArray(data7))) && (data7 !== null)){
validate122.errors = [{instancePath:instancePath+"/allowed_callers",schemaPath:"ResponseFunctionTool/properties/allowed_callers/type",keyword:"type",params:{type: schema175.properties.allowed_callers.type},message:"must be array,null"}];
return false;
}
if(errors === _errs21){
if(Array.isArray(data7)){
var valid5 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
const _errs23 = errors;
if(typeof data7[i0] !== "string"){
validate122.errors = [{instancePath:instancePath+"/allowed_callers/" + i0,schemaPath:"ResponseFunctionTool/properties/allowed_callers/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs23 === errors;
if(!valid5){
break;
}
}
}
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.output_schema !== undefined){
let data9 = data.output_schema;
const _errs25 = errors;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
validate122.errors = [{instancePath:instancePath+"/output_schema",schemaPath:"ResponseFunctionTool/properties/output_schema/type",keyword:"type",params:{type: schema175.properties.output_schema.type},message:"must be object,null"}];
return false;
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.async !== undefined){
let data10 = data.async;
const _errs27 = errors;
if((typeof data10 !== "boolean") && (data10 !== null)){
validate122.errors = [{instancePath:instancePath+"/async",schemaPath:"ResponseFunctionTool/properties/async/type",keyword:"type",params:{type: schema175.properties.async.type},message:"must be boolean,null"}];
return false;
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate122.errors = [{instancePath,schemaPath:"ResponseFunctionTool/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "custom"){
if(!(validate65(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
else if(tag0 === "namespace"){
if(!(validate124(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
errors = vErrors.length;
}
}
else if((tag0 === "web_search") || (tag0 === "web_search_2025_08_26")){
const _errs32 = errors;
if(errors === _errs32){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.type === undefined) && (missing2 = "type")){
validate122.errors = [{instancePath,schemaPath:"WebSearchTool/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data11 = data.type;
if(typeof data11 !== "string"){
validate122.errors = [{instancePath:instancePath+"/type",schemaPath:"WebSearchTool/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data11 === "web_search") || (data11 === "web_search_2025_08_26"))){
validate122.errors = [{instancePath:instancePath+"/type",schemaPath:"WebSearchTool/properties/type/enum",keyword:"enum",params:{allowedValues: schema105.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
else {
validate122.errors = [{instancePath,schemaPath:"WebSearchTool/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "tool_search"){
const _errs38 = errors;
if(errors === _errs38){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.type === undefined) && (missing3 = "type")){
validate122.errors = [{instancePath,schemaPath:"ToolSearchTool/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data12 = data.type;
if(typeof data12 !== "string"){
validate122.errors = [{instancePath:instancePath+"/type",schemaPath:"ToolSearchTool/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data12 === "tool_search")){
validate122.errors = [{instancePath:instancePath+"/type",schemaPath:"ToolSearchTool/properties/type/enum",keyword:"enum",params:{allowedValues: schema106.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
else {
validate122.errors = [{instancePath,schemaPath:"ToolSearchTool/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
}
}
}
else {
validate122.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate122.errors = vErrors;
return errors === 0;
}
validate122.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};

const schema181 = {"$id":"Usage","type":"object","required":["input_tokens","input_tokens_details","output_tokens","output_tokens_details","total_tokens"],"additionalProperties":false,"properties":{"input_tokens":{"type":"integer","minimum":0},"input_tokens_details":{"$ref":"InputTokensDetails"},"output_tokens":{"type":"integer","minimum":0},"output_tokens_details":{"$ref":"OutputTokensDetails"},"total_tokens":{"type":"integer","minimum":0}}};
const schema182 = {"$id":"InputTokensDetails","type":"object","required":["cached_tokens","cache_write_tokens"],"additionalProperties":false,"properties":{"cached_tokens":{"type":"integer","minimum":0},"cache_write_tokens":{"type":"integer","minimum":0}}};
const schema183 = {"$id":"OutputTokensDetails","type":"object","required":["reasoning_tokens"],"additionalProperties":false,"properties":{"reasoning_tokens":{"type":"integer","minimum":0}}};

function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="Usage" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate130.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.input_tokens === undefined) && (missing0 = "input_tokens")) || ((data.input_tokens_details === undefined) && (missing0 = "input_tokens_details"))) || ((data.output_tokens === undefined) && (missing0 = "output_tokens"))) || ((data.output_tokens_details === undefined) && (missing0 = "output_tokens_details"))) || ((data.total_tokens === undefined) && (missing0 = "total_tokens"))){
validate130.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "input_tokens") || (key0 === "input_tokens_details")) || (key0 === "output_tokens")) || (key0 === "output_tokens_details")) || (key0 === "total_tokens"))){
validate130.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.input_tokens !== undefined){
let data0 = data.input_tokens;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate130.errors = [{instancePath:instancePath+"/input_tokens",schemaPath:"#/properties/input_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
validate130.errors = [{instancePath:instancePath+"/input_tokens",schemaPath:"#/properties/input_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.input_tokens_details !== undefined){
let data1 = data.input_tokens_details;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.cached_tokens === undefined) && (missing1 = "cached_tokens")) || ((data1.cache_write_tokens === undefined) && (missing1 = "cache_write_tokens"))){
validate130.errors = [{instancePath:instancePath+"/input_tokens_details",schemaPath:"InputTokensDetails/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!((key1 === "cached_tokens") || (key1 === "cache_write_tokens"))){
validate130.errors = [{instancePath:instancePath+"/input_tokens_details",schemaPath:"InputTokensDetails/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.cached_tokens !== undefined){
let data2 = data1.cached_tokens;
const _errs8 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate130.errors = [{instancePath:instancePath+"/input_tokens_details/cached_tokens",schemaPath:"InputTokensDetails/properties/cached_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate130.errors = [{instancePath:instancePath+"/input_tokens_details/cached_tokens",schemaPath:"InputTokensDetails/properties/cached_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.cache_write_tokens !== undefined){
let data3 = data1.cache_write_tokens;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate130.errors = [{instancePath:instancePath+"/input_tokens_details/cache_write_tokens",schemaPath:"InputTokensDetails/properties/cache_write_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate130.errors = [{instancePath:instancePath+"/input_tokens_details/cache_write_tokens",schemaPath:"InputTokensDetails/properties/cache_write_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/input_tokens_details",schemaPath:"InputTokensDetails/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_tokens !== undefined){
let data4 = data.output_tokens;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate130.errors = [{instancePath:instancePath+"/output_tokens",schemaPath:"#/properties/output_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate130.errors = [{instancePath:instancePath+"/output_tokens",schemaPath:"#/properties/output_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_tokens_details !== undefined){
let data5 = data.output_tokens_details;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if((data5.reasoning_tokens === undefined) && (missing2 = "reasoning_tokens")){
validate130.errors = [{instancePath:instancePath+"/output_tokens_details",schemaPath:"OutputTokensDetails/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs17 = errors;
for(const key2 in data5){
if(!(key2 === "reasoning_tokens")){
validate130.errors = [{instancePath:instancePath+"/output_tokens_details",schemaPath:"OutputTokensDetails/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs17 === errors){
if(data5.reasoning_tokens !== undefined){
let data6 = data5.reasoning_tokens;
const _errs18 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate130.errors = [{instancePath:instancePath+"/output_tokens_details/reasoning_tokens",schemaPath:"OutputTokensDetails/properties/reasoning_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate130.errors = [{instancePath:instancePath+"/output_tokens_details/reasoning_tokens",schemaPath:"OutputTokensDetails/properties/reasoning_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/output_tokens_details",schemaPath:"OutputTokensDetails/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total_tokens !== undefined){
let data7 = data.total_tokens;
const _errs20 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate130.errors = [{instancePath:instancePath+"/total_tokens",schemaPath:"#/properties/total_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate130.errors = [{instancePath:instancePath+"/total_tokens",schemaPath:"#/properties/total_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate130.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate130.errors = vErrors;
return errors === 0;
}
validate130.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ResponseObject" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate98.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((((((((((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.object === undefined) && (missing0 = "object"))) || ((data.created_at === undefined) && (missing0 = "created_at"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.background === undefined) && (missing0 = "background"))) || ((data.completed_at === undefined) && (missing0 = "completed_at"))) || ((data.error === undefined) && (missing0 = "error"))) || ((data.frequency_penalty === undefined) && (missing0 = "frequency_penalty"))) || ((data.incomplete_details === undefined) && (missing0 = "incomplete_details"))) || ((data.instructions === undefined) && (missing0 = "instructions"))) || ((data.max_output_tokens === undefined) && (missing0 = "max_output_tokens"))) || ((data.max_tool_calls === undefined) && (missing0 = "max_tool_calls"))) || ((data.metadata === undefined) && (missing0 = "metadata"))) || ((data.model === undefined) && (missing0 = "model"))) || ((data.output === undefined) && (missing0 = "output"))) || ((data.parallel_tool_calls === undefined) && (missing0 = "parallel_tool_calls"))) || ((data.presence_penalty === undefined) && (missing0 = "presence_penalty"))) || ((data.previous_response_id === undefined) && (missing0 = "previous_response_id"))) || ((data.prompt_cache_key === undefined) && (missing0 = "prompt_cache_key"))) || ((data.reasoning === undefined) && (missing0 = "reasoning"))) || ((data.safety_identifier === undefined) && (missing0 = "safety_identifier"))) || ((data.service_tier === undefined) && (missing0 = "service_tier"))) || ((data.store === undefined) && (missing0 = "store"))) || ((data.temperature === undefined) && (missing0 = "temperature"))) || ((data.text === undefined) && (missing0 = "text"))) || ((data.tool_choice === undefined) && (missing0 = "tool_choice"))) || ((data.tools === undefined) && (missing0 = "tools"))) || ((data.top_logprobs === undefined) && (missing0 = "top_logprobs"))) || ((data.top_p === undefined) && (missing0 = "top_p"))) || ((data.truncation === undefined) && (missing0 = "truncation"))) || ((data.usage === undefined) && (missing0 = "usage"))) || ((data.user === undefined) && (missing0 = "user"))){
validate98.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema134.properties, key0))){
validate98.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern11.test(data0)){
validate98.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^resp_[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^resp_[A-Za-z0-9_-]+$"+"\""}];
return false;
}
}
else {
validate98.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data1 = data.object;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate98.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data1 === "response")){
validate98.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/enum",keyword:"enum",params:{allowedValues: schema134.properties.object.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_at !== undefined){
let data2 = data.created_at;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate98.errors = [{instancePath:instancePath+"/created_at",schemaPath:"UnixSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 99999999999 || isNaN(data2)){
validate98.errors = [{instancePath:instancePath+"/created_at",schemaPath:"UnixSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99999999999},message:"must be <= 99999999999"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate98.errors = [{instancePath:instancePath+"/created_at",schemaPath:"UnixSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data3 = data.status;
const _errs9 = errors;
if(typeof data3 !== "string"){
validate98.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data3 === "queued") || (data3 === "in_progress")) || (data3 === "completed")) || (data3 === "incomplete")) || (data3 === "failed")) || (data3 === "cancelled"))){
validate98.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema134.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.background !== undefined){
const _errs11 = errors;
if(typeof data.background !== "boolean"){
validate98.errors = [{instancePath:instancePath+"/background",schemaPath:"#/properties/background/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.completed_at !== undefined){
let data5 = data.completed_at;
const _errs13 = errors;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)){
validate98.errors = [{instancePath:instancePath+"/completed_at",schemaPath:"#/properties/completed_at/type",keyword:"type",params:{type: schema134.properties.completed_at.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs13){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate98.errors = [{instancePath:instancePath+"/completed_at",schemaPath:"#/properties/completed_at/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
let data6 = data.error;
const _errs15 = errors;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
validate98.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: schema134.properties.error.type},message:"must be object,null"}];
return false;
}
if(typeof data6 == "object" && data6 !== null && !Array.isArray(data6)){
const _errs18 = errors;
if(errors === _errs18){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if(((((data6.code === undefined) && (missing1 = "code")) || ((data6.message === undefined) && (missing1 = "message"))) || ((data6.type === undefined) && (missing1 = "type"))) || ((data6.param === undefined) && (missing1 = "param"))){
validate98.errors = [{instancePath:instancePath+"/error",schemaPath:"ResponseError/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs20 = errors;
for(const key1 in data6){
if(!((((key1 === "code") || (key1 === "message")) || (key1 === "type")) || (key1 === "param"))){
validate98.errors = [{instancePath:instancePath+"/error",schemaPath:"ResponseError/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs20 === errors){
if(data6.code !== undefined){
let data7 = data6.code;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data7 === "string"){
if(func2(data7) < 1){
validate98.errors = [{instancePath:instancePath+"/error/code",schemaPath:"ResponseError/properties/code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate98.errors = [{instancePath:instancePath+"/error/code",schemaPath:"ResponseError/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.message !== undefined){
let data8 = data6.message;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data8 === "string"){
if(func2(data8) < 1){
validate98.errors = [{instancePath:instancePath+"/error/message",schemaPath:"ResponseError/properties/message/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate98.errors = [{instancePath:instancePath+"/error/message",schemaPath:"ResponseError/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.type !== undefined){
let data9 = data6.type;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data9 === "string"){
if(func2(data9) < 1){
validate98.errors = [{instancePath:instancePath+"/error/type",schemaPath:"ResponseError/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate98.errors = [{instancePath:instancePath+"/error/type",schemaPath:"ResponseError/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.param !== undefined){
let data10 = data6.param;
const _errs27 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate98.errors = [{instancePath:instancePath+"/error/param",schemaPath:"ResponseError/properties/param/type",keyword:"type",params:{type: schema136.properties.param.type},message:"must be string,null"}];
return false;
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
else {
validate98.errors = [{instancePath:instancePath+"/error",schemaPath:"ResponseError/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.frequency_penalty !== undefined){
let data11 = data.frequency_penalty;
const _errs29 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate98.errors = [{instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.incomplete_details !== undefined){
let data12 = data.incomplete_details;
const _errs31 = errors;
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (data12 !== null)){
validate98.errors = [{instancePath:instancePath+"/incomplete_details",schemaPath:"#/properties/incomplete_details/type",keyword:"type",params:{type: schema134.properties.incomplete_details.type},message:"must be object,null"}];
return false;
}
if(typeof data12 == "object" && data12 !== null && !Array.isArray(data12)){
const _errs34 = errors;
if(errors === _errs34){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if((data12.reason === undefined) && (missing2 = "reason")){
validate98.errors = [{instancePath:instancePath+"/incomplete_details",schemaPath:"IncompleteDetails/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs36 = errors;
for(const key2 in data12){
if(!(key2 === "reason")){
validate98.errors = [{instancePath:instancePath+"/incomplete_details",schemaPath:"IncompleteDetails/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs36 === errors){
if(data12.reason !== undefined){
let data13 = data12.reason;
if(typeof data13 !== "string"){
validate98.errors = [{instancePath:instancePath+"/incomplete_details/reason",schemaPath:"IncompleteDetails/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data13 === "max_output_tokens") || (data13 === "content_filter"))){
validate98.errors = [{instancePath:instancePath+"/incomplete_details/reason",schemaPath:"IncompleteDetails/properties/reason/enum",keyword:"enum",params:{allowedValues: schema137.properties.reason.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
}
else {
validate98.errors = [{instancePath:instancePath+"/incomplete_details",schemaPath:"IncompleteDetails/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.instructions !== undefined){
let data14 = data.instructions;
const _errs39 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate98.errors = [{instancePath:instancePath+"/instructions",schemaPath:"#/properties/instructions/type",keyword:"type",params:{type: schema134.properties.instructions.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max_output_tokens !== undefined){
let data15 = data.max_output_tokens;
const _errs41 = errors;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
validate98.errors = [{instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/type",keyword:"type",params:{type: schema134.properties.max_output_tokens.type},message:"must be integer,null"}];
return false;
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max_tool_calls !== undefined){
let data16 = data.max_tool_calls;
const _errs43 = errors;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
validate98.errors = [{instancePath:instancePath+"/max_tool_calls",schemaPath:"#/properties/max_tool_calls/type",keyword:"type",params:{type: schema134.properties.max_tool_calls.type},message:"must be integer,null"}];
return false;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data17 = data.metadata;
const _errs45 = errors;
const _errs46 = errors;
if(errors === _errs46){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(Object.keys(data17).length > 16){
validate98.errors = [{instancePath:instancePath+"/metadata",schemaPath:"Metadata/maxProperties",keyword:"maxProperties",params:{limit: 16},message:"must NOT have more than 16 properties"}];
return false;
}
else {
for(const key3 in data17){
const _errs48 = errors;
if(errors === _errs48){
if(typeof key3 === "string"){
if(func2(key3) > 64){
const err0 = {instancePath:instancePath+"/metadata",schemaPath:"Metadata/propertyNames/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",propertyName:key3};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/metadata",schemaPath:"Metadata/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key3};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var valid13 = _errs48 === errors;
if(!valid13){
const err2 = {instancePath:instancePath+"/metadata",schemaPath:"Metadata/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate98.errors = vErrors;
return false;
break;
}
}
if(valid13){
for(const key4 in data17){
let data18 = data17[key4];
const _errs51 = errors;
if(errors === _errs51){
if(typeof data18 === "string"){
if(func2(data18) > 512){
validate98.errors = [{instancePath:instancePath+"/metadata/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"Metadata/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"}];
return false;
}
}
else {
validate98.errors = [{instancePath:instancePath+"/metadata/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"Metadata/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid14 = _errs51 === errors;
if(!valid14){
break;
}
}
}
}
}
else {
validate98.errors = [{instancePath:instancePath+"/metadata",schemaPath:"Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model !== undefined){
let data19 = data.model;
const _errs53 = errors;
if(errors === _errs53){
if(typeof data19 === "string"){
if(func2(data19) < 1){
validate98.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate98.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output !== undefined){
let data20 = data.output;
const _errs55 = errors;
if(errors === _errs55){
if(Array.isArray(data20)){
var valid15 = true;
const len0 = data20.length;
for(let i0=0; i0<len0; i0++){
const _errs57 = errors;
if(!(validate99(data20[i0], {instancePath:instancePath+"/output/" + i0,parentData:data20,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
var valid15 = _errs57 === errors;
if(!valid15){
break;
}
}
}
else {
validate98.errors = [{instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parallel_tool_calls !== undefined){
const _errs58 = errors;
if(typeof data.parallel_tool_calls !== "boolean"){
validate98.errors = [{instancePath:instancePath+"/parallel_tool_calls",schemaPath:"#/properties/parallel_tool_calls/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.presence_penalty !== undefined){
let data23 = data.presence_penalty;
const _errs60 = errors;
if(!((typeof data23 == "number") && (isFinite(data23)))){
validate98.errors = [{instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs60 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.previous_response_id !== undefined){
let data24 = data.previous_response_id;
const _errs62 = errors;
if((typeof data24 !== "string") && (data24 !== null)){
validate98.errors = [{instancePath:instancePath+"/previous_response_id",schemaPath:"#/properties/previous_response_id/type",keyword:"type",params:{type: schema134.properties.previous_response_id.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prompt_cache_key !== undefined){
let data25 = data.prompt_cache_key;
const _errs64 = errors;
if((typeof data25 !== "string") && (data25 !== null)){
validate98.errors = [{instancePath:instancePath+"/prompt_cache_key",schemaPath:"#/properties/prompt_cache_key/type",keyword:"type",params:{type: schema134.properties.prompt_cache_key.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs64 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reasoning !== undefined){
let data26 = data.reasoning;
const _errs66 = errors;
if((!(data26 && typeof data26 == "object" && !Array.isArray(data26))) && (data26 !== null)){
validate98.errors = [{instancePath:instancePath+"/reasoning",schemaPath:"#/properties/reasoning/type",keyword:"type",params:{type: schema134.properties.reasoning.type},message:"must be object,null"}];
return false;
}
if(typeof data26 == "object" && data26 !== null && !Array.isArray(data26)){
const _errs69 = errors;
if(errors === _errs69){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing3;
if(((data26.effort === undefined) && (missing3 = "effort")) || ((data26.summary === undefined) && (missing3 = "summary"))){
validate98.errors = [{instancePath:instancePath+"/reasoning",schemaPath:"ResponseReasoning/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs71 = errors;
for(const key5 in data26){
if(!((((key5 === "effort") || (key5 === "summary")) || (key5 === "context")) || (key5 === "mode"))){
validate98.errors = [{instancePath:instancePath+"/reasoning",schemaPath:"ResponseReasoning/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs71 === errors){
if(data26.effort !== undefined){
let data27 = data26.effort;
const _errs72 = errors;
if((typeof data27 !== "string") && (data27 !== null)){
validate98.errors = [{instancePath:instancePath+"/reasoning/effort",schemaPath:"ResponseReasoning/properties/effort/type",keyword:"type",params:{type: schema165.properties.effort.type},message:"must be string,null"}];
return false;
}
if(!((((((((data27 === "none") || (data27 === "minimal")) || (data27 === "low")) || (data27 === "medium")) || (data27 === "high")) || (data27 === "xhigh")) || (data27 === "max")) || (data27 === null))){
validate98.errors = [{instancePath:instancePath+"/reasoning/effort",schemaPath:"ResponseReasoning/properties/effort/enum",keyword:"enum",params:{allowedValues: schema165.properties.effort.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid19 = _errs72 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data26.summary !== undefined){
let data28 = data26.summary;
const _errs74 = errors;
if((typeof data28 !== "string") && (data28 !== null)){
validate98.errors = [{instancePath:instancePath+"/reasoning/summary",schemaPath:"ResponseReasoning/properties/summary/type",keyword:"type",params:{type: schema165.properties.summary.type},message:"must be string,null"}];
return false;
}
if(!((((data28 === "auto") || (data28 === "concise")) || (data28 === "detailed")) || (data28 === null))){
validate98.errors = [{instancePath:instancePath+"/reasoning/summary",schemaPath:"ResponseReasoning/properties/summary/enum",keyword:"enum",params:{allowedValues: schema165.properties.summary.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid19 = _errs74 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data26.context !== undefined){
let data29 = data26.context;
const _errs76 = errors;
if(typeof data29 !== "string"){
validate98.errors = [{instancePath:instancePath+"/reasoning/context",schemaPath:"ResponseReasoning/properties/context/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data29 === "auto") || (data29 === "current_turn")) || (data29 === "all_turns"))){
validate98.errors = [{instancePath:instancePath+"/reasoning/context",schemaPath:"ResponseReasoning/properties/context/enum",keyword:"enum",params:{allowedValues: schema165.properties.context.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid19 = _errs76 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data26.mode !== undefined){
let data30 = data26.mode;
const _errs78 = errors;
if(errors === _errs78){
if(typeof data30 === "string"){
if(func2(data30) > 64){
validate98.errors = [{instancePath:instancePath+"/reasoning/mode",schemaPath:"ResponseReasoning/properties/mode/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
}
else {
validate98.errors = [{instancePath:instancePath+"/reasoning/mode",schemaPath:"ResponseReasoning/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid19 = _errs78 === errors;
}
else {
var valid19 = true;
}
}
}
}
}
}
}
else {
validate98.errors = [{instancePath:instancePath+"/reasoning",schemaPath:"ResponseReasoning/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
var valid0 = _errs66 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.safety_identifier !== undefined){
let data31 = data.safety_identifier;
const _errs80 = errors;
if((typeof data31 !== "string") && (data31 !== null)){
validate98.errors = [{instancePath:instancePath+"/safety_identifier",schemaPath:"#/properties/safety_identifier/type",keyword:"type",params:{type: schema134.properties.safety_identifier.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service_tier !== undefined){
let data32 = data.service_tier;
const _errs82 = errors;
if(typeof data32 !== "string"){
validate98.errors = [{instancePath:instancePath+"/service_tier",schemaPath:"#/properties/service_tier/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data32 === "auto") || (data32 === "default")) || (data32 === "flex")) || (data32 === "scale")) || (data32 === "priority")) || (data32 === "fast")) || (data32 === "ultrafast"))){
validate98.errors = [{instancePath:instancePath+"/service_tier",schemaPath:"#/properties/service_tier/enum",keyword:"enum",params:{allowedValues: schema134.properties.service_tier.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs82 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.store !== undefined){
const _errs84 = errors;
if(typeof data.store !== "boolean"){
validate98.errors = [{instancePath:instancePath+"/store",schemaPath:"#/properties/store/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs84 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.temperature !== undefined){
let data34 = data.temperature;
const _errs86 = errors;
if(errors === _errs86){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 2 || isNaN(data34)){
validate98.errors = [{instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2"}];
return false;
}
else {
if(data34 < 0 || isNaN(data34)){
validate98.errors = [{instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate98.errors = [{instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs86 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs88 = errors;
if(!(validate115(data.text, {instancePath:instancePath+"/text",parentData:data,parentDataProperty:"text",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
var valid0 = _errs88 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool_choice !== undefined){
let data36 = data.tool_choice;
const _errs89 = errors;
if((typeof data36 !== "string") && (!(data36 && typeof data36 == "object" && !Array.isArray(data36)))){
validate98.errors = [{instancePath:instancePath+"/tool_choice",schemaPath:"#/properties/tool_choice/type",keyword:"type",params:{type: schema134.properties.tool_choice.type},message:"must be string,object"}];
return false;
}
if(typeof data36 == "string"){
if(typeof data36 !== "string"){
validate98.errors = [{instancePath:instancePath+"/tool_choice",schemaPath:"ToolChoiceMode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data36 === "none") || (data36 === "auto")) || (data36 === "required"))){
validate98.errors = [{instancePath:instancePath+"/tool_choice",schemaPath:"ToolChoiceMode/enum",keyword:"enum",params:{allowedValues: schema113.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
else if(typeof data36 == "object" && data36 !== null && !Array.isArray(data36)){
if(!(validate119(data36, {instancePath:instancePath+"/tool_choice",parentData:data,parentDataProperty:"tool_choice",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
var valid0 = _errs89 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tools !== undefined){
let data37 = data.tools;
const _errs95 = errors;
if(errors === _errs95){
if(Array.isArray(data37)){
var valid25 = true;
const len1 = data37.length;
for(let i1=0; i1<len1; i1++){
const _errs97 = errors;
if(!(validate122(data37[i1], {instancePath:instancePath+"/tools/" + i1,parentData:data37,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
var valid25 = _errs97 === errors;
if(!valid25){
break;
}
}
}
else {
validate98.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs95 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.top_logprobs !== undefined){
let data39 = data.top_logprobs;
const _errs98 = errors;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
validate98.errors = [{instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs98){
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 20 || isNaN(data39)){
validate98.errors = [{instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},message:"must be <= 20"}];
return false;
}
else {
if(data39 < 0 || isNaN(data39)){
validate98.errors = [{instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs98 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.top_p !== undefined){
let data40 = data.top_p;
const _errs100 = errors;
if(errors === _errs100){
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 1 || isNaN(data40)){
validate98.errors = [{instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data40 < 0 || isNaN(data40)){
validate98.errors = [{instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate98.errors = [{instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs100 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.truncation !== undefined){
let data41 = data.truncation;
const _errs102 = errors;
if(typeof data41 !== "string"){
validate98.errors = [{instancePath:instancePath+"/truncation",schemaPath:"#/properties/truncation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data41 === "auto") || (data41 === "disabled"))){
validate98.errors = [{instancePath:instancePath+"/truncation",schemaPath:"#/properties/truncation/enum",keyword:"enum",params:{allowedValues: schema134.properties.truncation.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs102 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.usage !== undefined){
let data42 = data.usage;
const _errs104 = errors;
if((!(data42 && typeof data42 == "object" && !Array.isArray(data42))) && (data42 !== null)){
validate98.errors = [{instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/type",keyword:"type",params:{type: schema134.properties.usage.type},message:"must be object,null"}];
return false;
}
if(typeof data42 == "object" && data42 !== null && !Array.isArray(data42)){
if(!(validate130(data42, {instancePath:instancePath+"/usage",parentData:data,parentDataProperty:"usage",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
}
var valid0 = _errs104 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
let data43 = data.user;
const _errs107 = errors;
if((typeof data43 !== "string") && (data43 !== null)){
validate98.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: schema134.properties.user.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs107 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate98.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate98.errors = vErrors;
return errors === 0;
}
validate98.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v3 = validate132;
const schema184 = {"$id":"Error","type":"object","required":["error"],"additionalProperties":false,"properties":{"error":{"$ref":"ErrorDetails"}}};
const schema185 = {"$id":"ErrorDetails","type":"object","required":["message","type","param","code"],"additionalProperties":false,"properties":{"message":{"type":"string","minLength":1},"type":{"type":"string","minLength":1},"param":{"type":["string","null"]},"code":{"type":["string","null"]}}};

function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="Error" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate132.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.error === undefined) && (missing0 = "error")){
validate132.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "error")){
validate132.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.error !== undefined){
let data0 = data.error;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((((data0.message === undefined) && (missing1 = "message")) || ((data0.type === undefined) && (missing1 = "type"))) || ((data0.param === undefined) && (missing1 = "param"))) || ((data0.code === undefined) && (missing1 = "code"))){
validate132.errors = [{instancePath:instancePath+"/error",schemaPath:"ErrorDetails/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){
if(!((((key1 === "message") || (key1 === "type")) || (key1 === "param")) || (key1 === "code"))){
validate132.errors = [{instancePath:instancePath+"/error",schemaPath:"ErrorDetails/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.message !== undefined){
let data1 = data0.message;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(func2(data1) < 1){
validate132.errors = [{instancePath:instancePath+"/error/message",schemaPath:"ErrorDetails/properties/message/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate132.errors = [{instancePath:instancePath+"/error/message",schemaPath:"ErrorDetails/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.type !== undefined){
let data2 = data0.type;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) < 1){
validate132.errors = [{instancePath:instancePath+"/error/type",schemaPath:"ErrorDetails/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate132.errors = [{instancePath:instancePath+"/error/type",schemaPath:"ErrorDetails/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.param !== undefined){
let data3 = data0.param;
const _errs10 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate132.errors = [{instancePath:instancePath+"/error/param",schemaPath:"ErrorDetails/properties/param/type",keyword:"type",params:{type: schema185.properties.param.type},message:"must be string,null"}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.code !== undefined){
let data4 = data0.code;
const _errs12 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate132.errors = [{instancePath:instancePath+"/error/code",schemaPath:"ErrorDetails/properties/code/type",keyword:"type",params:{type: schema185.properties.code.type},message:"must be string,null"}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
else {
validate132.errors = [{instancePath:instancePath+"/error",schemaPath:"ErrorDetails/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
}
}
}
else {
validate132.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate132.errors = vErrors;
return errors === 0;
}
validate132.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v4 = validate133;
const schema186 = {"$id":"InputTokens","type":"object","required":["object","input_tokens"],"additionalProperties":false,"properties":{"object":{"type":"string","enum":["response.input_tokens"]},"input_tokens":{"type":"integer","minimum":0}}};

function validate133(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="InputTokens" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate133.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.object === undefined) && (missing0 = "object")) || ((data.input_tokens === undefined) && (missing0 = "input_tokens"))){
validate133.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "object") || (key0 === "input_tokens"))){
validate133.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.object !== undefined){
let data0 = data.object;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate133.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.input_tokens")){
validate133.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/enum",keyword:"enum",params:{allowedValues: schema186.properties.object.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.input_tokens !== undefined){
let data1 = data.input_tokens;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate133.errors = [{instancePath:instancePath+"/input_tokens",schemaPath:"#/properties/input_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate133.errors = [{instancePath:instancePath+"/input_tokens",schemaPath:"#/properties/input_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate133.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate133.errors = vErrors;
return errors === 0;
}
validate133.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v5 = validate134;
const schema187 = {"$id":"DeletedResponse","type":"object","required":["id","object","deleted"],"additionalProperties":false,"properties":{"id":{"type":"string"},"object":{"type":"string","enum":["response"]},"deleted":{"type":"boolean","const":true}}};

function validate134(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="DeletedResponse" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate134.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.id === undefined) && (missing0 = "id")) || ((data.object === undefined) && (missing0 = "object"))) || ((data.deleted === undefined) && (missing0 = "deleted"))){
validate134.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "id") || (key0 === "object")) || (key0 === "deleted"))){
validate134.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
const _errs2 = errors;
if(typeof data.id !== "string"){
validate134.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data1 = data.object;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate134.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data1 === "response")){
validate134.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/enum",keyword:"enum",params:{allowedValues: schema187.properties.object.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deleted !== undefined){
let data2 = data.deleted;
const _errs6 = errors;
if(typeof data2 !== "boolean"){
validate134.errors = [{instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data2){
validate134.errors = [{instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate134.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate134.errors = vErrors;
return errors === 0;
}
validate134.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v6 = validate135;
const schema188 = {"$id":"InputItemList","type":"object","required":["object","data","first_id","last_id","has_more"],"additionalProperties":false,"properties":{"object":{"type":"string","enum":["list"]},"data":{"type":"array","items":{"$ref":"StoredItem"}},"first_id":{"type":["string","null"]},"last_id":{"type":["string","null"]},"has_more":{"type":"boolean"}}};
const schema189 = {"$id":"StoredItem","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["message","function_call","function_call_output","custom_tool_call","custom_tool_call_output","reasoning","additional_tools","local_shell_call","local_shell_call_output","shell_call","shell_call_output","apply_patch_call","apply_patch_call_output","web_search_call"]}},"dispatchOn":"type","dispatchValues":{"StoredMessage":["message"],"OutputFunctionCall":["function_call"],"StoredFunctionCallOutput":["function_call_output"],"OutputCustomToolCall":["custom_tool_call"],"StoredCustomToolCallOutput":["custom_tool_call_output"],"OutputReasoning":["reasoning"],"StoredForeignItem":["additional_tools","local_shell_call","local_shell_call_output","shell_call","shell_call_output","apply_patch_call","apply_patch_call_output","web_search_call"]},"dispatch":{"StoredMessage":{"$ref":"StoredMessage"},"OutputFunctionCall":{"$ref":"OutputFunctionCall"},"StoredFunctionCallOutput":{"$ref":"StoredFunctionCallOutput"},"OutputCustomToolCall":{"$ref":"OutputCustomToolCall"},"StoredCustomToolCallOutput":{"$ref":"StoredCustomToolCallOutput"},"OutputReasoning":{"$ref":"OutputReasoning"},"StoredForeignItem":{"$ref":"StoredForeignItem"}}};
const schema190 = {"$id":"StoredMessage","type":"object","required":["role"],"properties":{"role":{"type":"string","enum":["user","system","developer","assistant"]}},"dispatchOn":"role","dispatchValues":{"StoredInputMessage":["user","system","developer"],"OutputMessage":["assistant"]},"dispatch":{"StoredInputMessage":{"$ref":"StoredInputMessage"},"OutputMessage":{"$ref":"OutputMessage"}}};
const schema191 = {"$id":"StoredInputMessage","type":"object","required":["type","id","status","role","content"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["message"]},"id":{"$ref":"ItemId"},"status":{"$ref":"ItemStatus"},"role":{"type":"string","enum":["user","system","developer"]},"content":{"$ref":"StoredContent"}}};
const schema194 = {"$id":"StoredContent","type":"array","items":{"$ref":"StoredPart"}};
const schema195 = {"$id":"StoredPart","type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["input_text","input_image","input_file"]}},"dispatchOn":"type","dispatchValues":{"StoredTextPart":["input_text"],"StoredImagePart":["input_image"],"StoredFilePart":["input_file"]},"dispatch":{"StoredTextPart":{"$ref":"StoredTextPart"},"StoredImagePart":{"$ref":"StoredImagePart"},"StoredFilePart":{"$ref":"StoredFilePart"}}};
const schema196 = {"$id":"StoredTextPart","type":"object","required":["type","text"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["input_text"]},"text":{"type":"string"}}};
const schema197 = {"$id":"StoredImagePart","type":"object","required":["type","image_url","detail"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["input_image"]},"image_url":{"type":"string"},"detail":{"type":"string","enum":["low","high","auto","original"]}}};
const schema198 = {"$id":"StoredFilePart","type":"object","required":["type"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["input_file"]},"filename":{"type":"string"},"file_url":{"type":"string"},"file_data":{"type":"string"}}};

function validate140(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="StoredPart" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate140.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate140.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate140.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data0 === "input_text") || (data0 === "input_image")) || (data0 === "input_file"))){
validate140.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema195.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "input_text"){
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.type === undefined) && (missing1 = "type")) || ((data.text === undefined) && (missing1 = "text"))){
validate140.errors = [{instancePath,schemaPath:"StoredTextPart/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "text"))){
validate140.errors = [{instancePath,schemaPath:"StoredTextPart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.type !== undefined){
let data1 = data.type;
const _errs9 = errors;
if(typeof data1 !== "string"){
validate140.errors = [{instancePath:instancePath+"/type",schemaPath:"StoredTextPart/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data1 === "input_text")){
validate140.errors = [{instancePath:instancePath+"/type",schemaPath:"StoredTextPart/properties/type/enum",keyword:"enum",params:{allowedValues: schema196.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs9 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.text !== undefined){
const _errs11 = errors;
if(typeof data.text !== "string"){
validate140.errors = [{instancePath:instancePath+"/text",schemaPath:"StoredTextPart/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate140.errors = [{instancePath,schemaPath:"StoredTextPart/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "input_image"){
const _errs14 = errors;
if(errors === _errs14){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((data.type === undefined) && (missing2 = "type")) || ((data.image_url === undefined) && (missing2 = "image_url"))) || ((data.detail === undefined) && (missing2 = "detail"))){
validate140.errors = [{instancePath,schemaPath:"StoredImagePart/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data){
if(!(((key1 === "type") || (key1 === "image_url")) || (key1 === "detail"))){
validate140.errors = [{instancePath,schemaPath:"StoredImagePart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data.type !== undefined){
let data3 = data.type;
const _errs17 = errors;
if(typeof data3 !== "string"){
validate140.errors = [{instancePath:instancePath+"/type",schemaPath:"StoredImagePart/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data3 === "input_image")){
validate140.errors = [{instancePath:instancePath+"/type",schemaPath:"StoredImagePart/properties/type/enum",keyword:"enum",params:{allowedValues: schema197.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs17 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.image_url !== undefined){
const _errs19 = errors;
if(typeof data.image_url !== "string"){
validate140.errors = [{instancePath:instancePath+"/image_url",schemaPath:"StoredImagePart/properties/image_url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs19 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.detail !== undefined){
let data5 = data.detail;
const _errs21 = errors;
if(typeof data5 !== "string"){
validate140.errors = [{instancePath:instancePath+"/detail",schemaPath:"StoredImagePart/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data5 === "low") || (data5 === "high")) || (data5 === "auto")) || (data5 === "original"))){
validate140.errors = [{instancePath:instancePath+"/detail",schemaPath:"StoredImagePart/properties/detail/enum",keyword:"enum",params:{allowedValues: schema197.properties.detail.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs21 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
else {
validate140.errors = [{instancePath,schemaPath:"StoredImagePart/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "input_file"){
const _errs24 = errors;
if(errors === _errs24){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.type === undefined) && (missing3 = "type")){
validate140.errors = [{instancePath,schemaPath:"StoredFilePart/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs26 = errors;
for(const key2 in data){
if(!((((key2 === "type") || (key2 === "filename")) || (key2 === "file_url")) || (key2 === "file_data"))){
validate140.errors = [{instancePath,schemaPath:"StoredFilePart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs26 === errors){
if(data.type !== undefined){
let data6 = data.type;
const _errs27 = errors;
if(typeof data6 !== "string"){
validate140.errors = [{instancePath:instancePath+"/type",schemaPath:"StoredFilePart/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data6 === "input_file")){
validate140.errors = [{instancePath:instancePath+"/type",schemaPath:"StoredFilePart/properties/type/enum",keyword:"enum",params:{allowedValues: schema198.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid10 = _errs27 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.filename !== undefined){
const _errs29 = errors;
if(typeof data.filename !== "string"){
validate140.errors = [{instancePath:instancePath+"/filename",schemaPath:"StoredFilePart/properties/filename/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs29 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.file_url !== undefined){
const _errs31 = errors;
if(typeof data.file_url !== "string"){
validate140.errors = [{instancePath:instancePath+"/file_url",schemaPath:"StoredFilePart/properties/file_url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs31 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.file_data !== undefined){
const _errs33 = errors;
if(typeof data.file_data !== "string"){
validate140.errors = [{instancePath:instancePath+"/file_data",schemaPath:"StoredFilePart/properties/file_data/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs33 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
}
else {
validate140.errors = [{instancePath,schemaPath:"StoredFilePart/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
}
}
}
else {
validate140.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate140.errors = vErrors;
return errors === 0;
}
validate140.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};


function validate139(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="StoredContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate139.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate140(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate139.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate139.errors = vErrors;
return errors === 0;
}
validate139.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate138(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="StoredInputMessage" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate138.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.role === undefined) && (missing0 = "role"))) || ((data.content === undefined) && (missing0 = "content"))){
validate138.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "id")) || (key0 === "status")) || (key0 === "role")) || (key0 === "content"))){
validate138.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate138.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "message")){
validate138.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema191.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate138.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate138.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate138.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data2 = data.status;
const _errs7 = errors;
if(typeof data2 !== "string"){
validate138.errors = [{instancePath:instancePath+"/status",schemaPath:"ItemStatus/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data2 === "in_progress") || (data2 === "completed")) || (data2 === "incomplete"))){
validate138.errors = [{instancePath:instancePath+"/status",schemaPath:"ItemStatus/enum",keyword:"enum",params:{allowedValues: schema142.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
let data3 = data.role;
const _errs10 = errors;
if(typeof data3 !== "string"){
validate138.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data3 === "user") || (data3 === "system")) || (data3 === "developer"))){
validate138.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema191.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content !== undefined){
const _errs12 = errors;
if(!(validate139(data.content, {instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate138.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate138.errors = vErrors;
return errors === 0;
}
validate138.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate137(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="StoredMessage" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate137.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.role === undefined) && (missing0 = "role")){
validate137.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.role !== undefined){
let data0 = data.role;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate137.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data0 === "user") || (data0 === "system")) || (data0 === "developer")) || (data0 === "assistant"))){
validate137.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema190.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.role;
if(((tag0 === "user") || (tag0 === "system")) || (tag0 === "developer")){
if(!(validate138(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
}
else if(tag0 === "assistant"){
if(!(validate100(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate137.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate137.errors = vErrors;
return errors === 0;
}
validate137.evaluated = {"props":{"role":true},"dynamicProps":false,"dynamicItems":false};

const schema199 = {"$id":"StoredFunctionCallOutput","type":"object","required":["type","id","status","call_id","output"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["function_call_output"]},"id":{"$ref":"ItemId"},"status":{"$ref":"ItemStatus"},"call_id":{"$ref":"CallId"},"output":{"type":["string","array"],"byType":{"string":{"type":"string"},"array":{"$ref":"StoredContent"}}}}};

function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="StoredFunctionCallOutput" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate147.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.call_id === undefined) && (missing0 = "call_id"))) || ((data.output === undefined) && (missing0 = "output"))){
validate147.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "id")) || (key0 === "status")) || (key0 === "call_id")) || (key0 === "output"))){
validate147.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate147.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "function_call_output")){
validate147.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema199.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate147.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate147.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate147.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data2 = data.status;
const _errs7 = errors;
if(typeof data2 !== "string"){
validate147.errors = [{instancePath:instancePath+"/status",schemaPath:"ItemStatus/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data2 === "in_progress") || (data2 === "completed")) || (data2 === "incomplete"))){
validate147.errors = [{instancePath:instancePath+"/status",schemaPath:"ItemStatus/enum",keyword:"enum",params:{allowedValues: schema142.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.call_id !== undefined){
let data3 = data.call_id;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(func2(data3) > 64){
validate147.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func2(data3) < 1){
validate147.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate147.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output !== undefined){
let data4 = data.output;
const _errs13 = errors;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
validate147.errors = [{instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: schema199.properties.output.type},message:"must be string,array"}];
return false;
}
if(typeof data4 == "string"){
if(typeof data4 !== "string"){
validate147.errors = [{instancePath:instancePath+"/output",schemaPath:"#/properties/output/byType/string/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
else if(Array.isArray(data4)){
if(!(validate139(data4, {instancePath:instancePath+"/output",parentData:data,parentDataProperty:"output",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate147.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate147.errors = vErrors;
return errors === 0;
}
validate147.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema203 = {"$id":"StoredCustomToolCallOutput","type":"object","required":["type","id","status","call_id","output"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["custom_tool_call_output"]},"id":{"$ref":"ItemId"},"status":{"$ref":"ItemStatus"},"call_id":{"$ref":"CallId"},"output":{"type":["string","array"],"byType":{"string":{"type":"string"},"array":{"$ref":"StoredContent"}}}}};

function validate151(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="StoredCustomToolCallOutput" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate151.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.call_id === undefined) && (missing0 = "call_id"))) || ((data.output === undefined) && (missing0 = "output"))){
validate151.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "id")) || (key0 === "status")) || (key0 === "call_id")) || (key0 === "output"))){
validate151.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate151.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "custom_tool_call_output")){
validate151.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema203.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate151.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate151.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate151.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data2 = data.status;
const _errs7 = errors;
if(typeof data2 !== "string"){
validate151.errors = [{instancePath:instancePath+"/status",schemaPath:"ItemStatus/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data2 === "in_progress") || (data2 === "completed")) || (data2 === "incomplete"))){
validate151.errors = [{instancePath:instancePath+"/status",schemaPath:"ItemStatus/enum",keyword:"enum",params:{allowedValues: schema142.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.call_id !== undefined){
let data3 = data.call_id;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(func2(data3) > 64){
validate151.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func2(data3) < 1){
validate151.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate151.errors = [{instancePath:instancePath+"/call_id",schemaPath:"CallId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output !== undefined){
let data4 = data.output;
const _errs13 = errors;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
validate151.errors = [{instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: schema203.properties.output.type},message:"must be string,array"}];
return false;
}
if(typeof data4 == "string"){
if(typeof data4 !== "string"){
validate151.errors = [{instancePath:instancePath+"/output",schemaPath:"#/properties/output/byType/string/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
else if(Array.isArray(data4)){
if(!(validate139(data4, {instancePath:instancePath+"/output",parentData:data,parentDataProperty:"output",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate151.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate151.errors = vErrors;
return errors === 0;
}
validate151.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema207 = {"$id":"StoredForeignItem","type":"object","required":["type","id"],"additionalProperties":true,"properties":{"type":{"type":"string","enum":["additional_tools","local_shell_call","local_shell_call_output","shell_call","shell_call_output","apply_patch_call","apply_patch_call_output","web_search_call"]},"id":{"$ref":"ItemId"}}};

function validate155(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="StoredForeignItem" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate155.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate155.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate155.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((data0 === "additional_tools") || (data0 === "local_shell_call")) || (data0 === "local_shell_call_output")) || (data0 === "shell_call")) || (data0 === "shell_call_output")) || (data0 === "apply_patch_call")) || (data0 === "apply_patch_call_output")) || (data0 === "web_search_call"))){
validate155.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema207.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func2(data1) > 256){
validate155.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate155.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate155.errors = [{instancePath:instancePath+"/id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate155.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate155.errors = vErrors;
return errors === 0;
}
validate155.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate136(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="StoredItem" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate136.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate136.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs3 = errors;
if(typeof data0 !== "string"){
validate136.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((((((((data0 === "message") || (data0 === "function_call")) || (data0 === "function_call_output")) || (data0 === "custom_tool_call")) || (data0 === "custom_tool_call_output")) || (data0 === "reasoning")) || (data0 === "additional_tools")) || (data0 === "local_shell_call")) || (data0 === "local_shell_call_output")) || (data0 === "shell_call")) || (data0 === "shell_call_output")) || (data0 === "apply_patch_call")) || (data0 === "apply_patch_call_output")) || (data0 === "web_search_call"))){
validate136.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema189.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
const tag0 = data.type;
if(tag0 === "message"){
if(!(validate137(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
}
else if(tag0 === "function_call"){
if(!(validate108(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
else if(tag0 === "function_call_output"){
if(!(validate147(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
}
else if(tag0 === "custom_tool_call"){
if(!(validate110(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
}
else if(tag0 === "custom_tool_call_output"){
if(!(validate151(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate151.errors : vErrors.concat(validate151.errors);
errors = vErrors.length;
}
}
else if(tag0 === "reasoning"){
if(!(validate112(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
else if((((((((tag0 === "additional_tools") || (tag0 === "local_shell_call")) || (tag0 === "local_shell_call_output")) || (tag0 === "shell_call")) || (tag0 === "shell_call_output")) || (tag0 === "apply_patch_call")) || (tag0 === "apply_patch_call_output")) || (tag0 === "web_search_call")){
if(!(validate155(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate136.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate136.errors = vErrors;
return errors === 0;
}
validate136.evaluated = {"props":{"type":true},"dynamicProps":false,"dynamicItems":false};


function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="InputItemList" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate135.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.object === undefined) && (missing0 = "object")) || ((data.data === undefined) && (missing0 = "data"))) || ((data.first_id === undefined) && (missing0 = "first_id"))) || ((data.last_id === undefined) && (missing0 = "last_id"))) || ((data.has_more === undefined) && (missing0 = "has_more"))){
validate135.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "object") || (key0 === "data")) || (key0 === "first_id")) || (key0 === "last_id")) || (key0 === "has_more"))){
validate135.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.object !== undefined){
let data0 = data.object;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate135.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "list")){
validate135.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/enum",keyword:"enum",params:{allowedValues: schema188.properties.object.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
let data1 = data.data;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate136(data1[i0], {instancePath:instancePath+"/data/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate135.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.first_id !== undefined){
let data3 = data.first_id;
const _errs7 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate135.errors = [{instancePath:instancePath+"/first_id",schemaPath:"#/properties/first_id/type",keyword:"type",params:{type: schema188.properties.first_id.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_id !== undefined){
let data4 = data.last_id;
const _errs9 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate135.errors = [{instancePath:instancePath+"/last_id",schemaPath:"#/properties/last_id/type",keyword:"type",params:{type: schema188.properties.last_id.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.has_more !== undefined){
const _errs11 = errors;
if(typeof data.has_more !== "boolean"){
validate135.errors = [{instancePath:instancePath+"/has_more",schemaPath:"#/properties/has_more/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate135.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate135.errors = vErrors;
return errors === 0;
}
validate135.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v7 = validate158;
const schema209 = {"$id":"ModelList","type":"object","required":["object","data"],"additionalProperties":false,"properties":{"object":{"type":"string","enum":["list"]},"data":{"type":"array","items":{"$ref":"Model"}}}};
const schema210 = {"$id":"Model","type":"object","required":["id","object","created","owned_by"],"additionalProperties":false,"properties":{"id":{"type":"string","minLength":1},"object":{"type":"string","enum":["model"]},"created":{"$ref":"UnixSeconds"},"owned_by":{"type":"string"}}};

function validate159(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="Model" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate159.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.id === undefined) && (missing0 = "id")) || ((data.object === undefined) && (missing0 = "object"))) || ((data.created === undefined) && (missing0 = "created"))) || ((data.owned_by === undefined) && (missing0 = "owned_by"))){
validate159.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "id") || (key0 === "object")) || (key0 === "created")) || (key0 === "owned_by"))){
validate159.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) < 1){
validate159.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate159.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data1 = data.object;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate159.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data1 === "model")){
validate159.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/enum",keyword:"enum",params:{allowedValues: schema210.properties.object.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created !== undefined){
let data2 = data.created;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate159.errors = [{instancePath:instancePath+"/created",schemaPath:"UnixSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 99999999999 || isNaN(data2)){
validate159.errors = [{instancePath:instancePath+"/created",schemaPath:"UnixSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99999999999},message:"must be <= 99999999999"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate159.errors = [{instancePath:instancePath+"/created",schemaPath:"UnixSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owned_by !== undefined){
const _errs9 = errors;
if(typeof data.owned_by !== "string"){
validate159.errors = [{instancePath:instancePath+"/owned_by",schemaPath:"#/properties/owned_by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate159.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate159.errors = vErrors;
return errors === 0;
}
validate159.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate158(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ModelList" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate158.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.object === undefined) && (missing0 = "object")) || ((data.data === undefined) && (missing0 = "data"))){
validate158.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "object") || (key0 === "data"))){
validate158.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.object !== undefined){
let data0 = data.object;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate158.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "list")){
validate158.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/enum",keyword:"enum",params:{allowedValues: schema209.properties.object.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
let data1 = data.data;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate159(data1[i0], {instancePath:instancePath+"/data/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate159.errors : vErrors.concat(validate159.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate158.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate158.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate158.errors = vErrors;
return errors === 0;
}
validate158.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v8 = validate159;

exports.v9 = validate161;
const schema212 = {"$id":"Health","type":"object","required":["status","version"],"additionalProperties":false,"properties":{"status":{"type":"string","enum":["ok"]},"version":{"type":"string","minLength":1}}};

function validate161(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="Health" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate161.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.status === undefined) && (missing0 = "status")) || ((data.version === undefined) && (missing0 = "version"))){
validate161.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "status") || (key0 === "version"))){
validate161.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.status !== undefined){
let data0 = data.status;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate161.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "ok")){
validate161.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema212.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data1 = data.version;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) < 1){
validate161.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate161.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate161.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate161.errors = vErrors;
return errors === 0;
}
validate161.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v10 = validate162;
const schema213 = {"$id":"Readiness","type":"object","required":["status","checks"],"additionalProperties":false,"properties":{"status":{"type":"string","enum":["ready"]},"checks":{"type":"object","additionalProperties":{"type":"string","enum":["ok"]}}}};

function validate162(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="Readiness" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate162.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.status === undefined) && (missing0 = "status")) || ((data.checks === undefined) && (missing0 = "checks"))){
validate162.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "status") || (key0 === "checks"))){
validate162.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.status !== undefined){
let data0 = data.status;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate162.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "ready")){
validate162.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema213.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.checks !== undefined){
let data1 = data.checks;
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
let data2 = data1[key1];
const _errs7 = errors;
if(typeof data2 !== "string"){
validate162.errors = [{instancePath:instancePath+"/checks/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/checks/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data2 === "ok")){
validate162.errors = [{instancePath:instancePath+"/checks/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/checks/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema213.properties.checks.additionalProperties.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
else {
validate162.errors = [{instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate162.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate162.errors = vErrors;
return errors === 0;
}
validate162.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v11 = validate163;
const schema214 = {"$id":"MetricsText","type":"string"};

function validate163(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="MetricsText" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate163.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
validate163.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
validate163.errors = vErrors;
return errors === 0;
}
validate163.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.v12 = validate164;
const schema215 = {"$id":"OpenapiDocument","type":"object","required":["openapi","info","paths","components"],"properties":{"openapi":{"type":"string","enum":["3.1.0"]},"info":{"type":"object"},"paths":{"type":"object"},"components":{"type":"object"}}};

function validate164(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="OpenapiDocument" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate164.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.openapi === undefined) && (missing0 = "openapi")) || ((data.info === undefined) && (missing0 = "info"))) || ((data.paths === undefined) && (missing0 = "paths"))) || ((data.components === undefined) && (missing0 = "components"))){
validate164.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.openapi !== undefined){
let data0 = data.openapi;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate164.errors = [{instancePath:instancePath+"/openapi",schemaPath:"#/properties/openapi/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "3.1.0")){
validate164.errors = [{instancePath:instancePath+"/openapi",schemaPath:"#/properties/openapi/enum",keyword:"enum",params:{allowedValues: schema215.properties.openapi.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.info !== undefined){
let data1 = data.info;
const _errs3 = errors;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
validate164.errors = [{instancePath:instancePath+"/info",schemaPath:"#/properties/info/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.paths !== undefined){
let data2 = data.paths;
const _errs5 = errors;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
validate164.errors = [{instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.components !== undefined){
let data3 = data.components;
const _errs7 = errors;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
validate164.errors = [{instancePath:instancePath+"/components",schemaPath:"#/properties/components/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate164.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate164.errors = vErrors;
return errors === 0;
}
validate164.evaluated = {"props":{"openapi":true,"info":true,"paths":true,"components":true},"dynamicProps":false,"dynamicItems":false};

exports.v13 = validate165;
const schema216 = {"$id":"ResponseCreatedEvent","type":"object","required":["type","sequence_number","response"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.created"]},"sequence_number":{"$ref":"SequenceNumber"},"response":{"$ref":"ResponseObject"}}};
const schema217 = {"$id":"SequenceNumber","type":"integer","minimum":0};

function validate165(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ResponseCreatedEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate165.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.response === undefined) && (missing0 = "response"))){
validate165.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "sequence_number")) || (key0 === "response"))){
validate165.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate165.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.created")){
validate165.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema216.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate165.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate165.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.response !== undefined){
const _errs7 = errors;
if(!(validate98(data.response, {instancePath:instancePath+"/response",parentData:data,parentDataProperty:"response",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate165.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate165.errors = vErrors;
return errors === 0;
}
validate165.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v14 = validate167;
const schema218 = {"$id":"ResponseInProgressEvent","type":"object","required":["type","sequence_number","response"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.in_progress"]},"sequence_number":{"$ref":"SequenceNumber"},"response":{"$ref":"ResponseObject"}}};

function validate167(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ResponseInProgressEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate167.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.response === undefined) && (missing0 = "response"))){
validate167.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "sequence_number")) || (key0 === "response"))){
validate167.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate167.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.in_progress")){
validate167.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema218.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate167.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate167.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.response !== undefined){
const _errs7 = errors;
if(!(validate98(data.response, {instancePath:instancePath+"/response",parentData:data,parentDataProperty:"response",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate167.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate167.errors = vErrors;
return errors === 0;
}
validate167.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v15 = validate169;
const schema220 = {"$id":"ResponseCompletedEvent","type":"object","required":["type","sequence_number","response"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.completed"]},"sequence_number":{"$ref":"SequenceNumber"},"response":{"$ref":"ResponseObject"}}};

function validate169(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ResponseCompletedEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate169.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.response === undefined) && (missing0 = "response"))){
validate169.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "sequence_number")) || (key0 === "response"))){
validate169.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate169.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.completed")){
validate169.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema220.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate169.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate169.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.response !== undefined){
const _errs7 = errors;
if(!(validate98(data.response, {instancePath:instancePath+"/response",parentData:data,parentDataProperty:"response",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate169.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate169.errors = vErrors;
return errors === 0;
}
validate169.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v16 = validate171;
const schema222 = {"$id":"ResponseIncompleteEvent","type":"object","required":["type","sequence_number","response"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.incomplete"]},"sequence_number":{"$ref":"SequenceNumber"},"response":{"$ref":"ResponseObject"}}};

function validate171(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ResponseIncompleteEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate171.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.response === undefined) && (missing0 = "response"))){
validate171.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "sequence_number")) || (key0 === "response"))){
validate171.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate171.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.incomplete")){
validate171.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema222.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate171.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate171.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.response !== undefined){
const _errs7 = errors;
if(!(validate98(data.response, {instancePath:instancePath+"/response",parentData:data,parentDataProperty:"response",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate171.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate171.errors = vErrors;
return errors === 0;
}
validate171.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v17 = validate173;
const schema224 = {"$id":"ResponseFailedEvent","type":"object","required":["type","sequence_number","response"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.failed"]},"sequence_number":{"$ref":"SequenceNumber"},"response":{"$ref":"ResponseObject"}}};

function validate173(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ResponseFailedEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate173.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.response === undefined) && (missing0 = "response"))){
validate173.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "sequence_number")) || (key0 === "response"))){
validate173.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate173.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.failed")){
validate173.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema224.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate173.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate173.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.response !== undefined){
const _errs7 = errors;
if(!(validate98(data.response, {instancePath:instancePath+"/response",parentData:data,parentDataProperty:"response",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate173.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate173.errors = vErrors;
return errors === 0;
}
validate173.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v18 = validate175;
const schema226 = {"$id":"OutputItemAddedEvent","type":"object","required":["type","sequence_number","output_index","item"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.output_item.added"]},"sequence_number":{"$ref":"SequenceNumber"},"output_index":{"$ref":"Index"},"item":{"$ref":"OutputItem"}}};
const schema228 = {"$id":"Index","type":"integer","minimum":0};

function validate175(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="OutputItemAddedEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate175.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.item === undefined) && (missing0 = "item"))){
validate175.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "output_index")) || (key0 === "item"))){
validate175.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate175.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.output_item.added")){
validate175.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema226.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate175.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate175.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data2 = data.output_index;
const _errs7 = errors;
const _errs8 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate175.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate175.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item !== undefined){
const _errs10 = errors;
if(!(validate99(data.item, {instancePath:instancePath+"/item",parentData:data,parentDataProperty:"item",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate175.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate175.errors = vErrors;
return errors === 0;
}
validate175.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v19 = validate177;
const schema229 = {"$id":"OutputItemDoneEvent","type":"object","required":["type","sequence_number","output_index","item"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.output_item.done"]},"sequence_number":{"$ref":"SequenceNumber"},"output_index":{"$ref":"Index"},"item":{"$ref":"OutputItem"}}};

function validate177(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="OutputItemDoneEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate177.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.item === undefined) && (missing0 = "item"))){
validate177.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "output_index")) || (key0 === "item"))){
validate177.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate177.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.output_item.done")){
validate177.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema229.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate177.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate177.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data2 = data.output_index;
const _errs7 = errors;
const _errs8 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate177.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate177.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item !== undefined){
const _errs10 = errors;
if(!(validate99(data.item, {instancePath:instancePath+"/item",parentData:data,parentDataProperty:"item",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate177.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate177.errors = vErrors;
return errors === 0;
}
validate177.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v20 = validate179;
const schema232 = {"$id":"ContentPartAddedEvent","type":"object","required":["type","sequence_number","item_id","output_index","content_index","part"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.content_part.added"]},"sequence_number":{"$ref":"SequenceNumber"},"item_id":{"$ref":"ItemId"},"output_index":{"$ref":"Index"},"content_index":{"$ref":"Index"},"part":{"$ref":"OutputPart"}}};

function validate179(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ContentPartAddedEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate179.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.content_index === undefined) && (missing0 = "content_index"))) || ((data.part === undefined) && (missing0 = "part"))){
validate179.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "item_id")) || (key0 === "output_index")) || (key0 === "content_index")) || (key0 === "part"))){
validate179.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate179.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.content_part.added")){
validate179.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema232.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate179.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate179.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data2 = data.item_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate179.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate179.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate179.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data3 = data.output_index;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate179.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate179.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content_index !== undefined){
let data4 = data.content_index;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate179.errors = [{instancePath:instancePath+"/content_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate179.errors = [{instancePath:instancePath+"/content_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.part !== undefined){
const _errs16 = errors;
if(!(validate101(data.part, {instancePath:instancePath+"/part",parentData:data,parentDataProperty:"part",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate179.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate179.errors = vErrors;
return errors === 0;
}
validate179.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v21 = validate181;
const schema237 = {"$id":"ContentPartDoneEvent","type":"object","required":["type","sequence_number","item_id","output_index","content_index","part"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.content_part.done"]},"sequence_number":{"$ref":"SequenceNumber"},"item_id":{"$ref":"ItemId"},"output_index":{"$ref":"Index"},"content_index":{"$ref":"Index"},"part":{"$ref":"OutputPart"}}};

function validate181(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ContentPartDoneEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate181.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.content_index === undefined) && (missing0 = "content_index"))) || ((data.part === undefined) && (missing0 = "part"))){
validate181.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "item_id")) || (key0 === "output_index")) || (key0 === "content_index")) || (key0 === "part"))){
validate181.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate181.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.content_part.done")){
validate181.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema237.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate181.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate181.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data2 = data.item_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate181.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate181.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate181.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data3 = data.output_index;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate181.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate181.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content_index !== undefined){
let data4 = data.content_index;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate181.errors = [{instancePath:instancePath+"/content_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate181.errors = [{instancePath:instancePath+"/content_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.part !== undefined){
const _errs16 = errors;
if(!(validate101(data.part, {instancePath:instancePath+"/part",parentData:data,parentDataProperty:"part",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate181.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate181.errors = vErrors;
return errors === 0;
}
validate181.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v22 = validate183;
const schema242 = {"$id":"OutputTextDeltaEvent","type":"object","required":["type","sequence_number","item_id","output_index","content_index","delta","logprobs"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.output_text.delta"]},"sequence_number":{"$ref":"SequenceNumber"},"item_id":{"$ref":"ItemId"},"output_index":{"$ref":"Index"},"content_index":{"$ref":"Index"},"delta":{"type":"string"},"logprobs":{"$ref":"LogProbs"}}};

function validate183(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="OutputTextDeltaEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate183.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.content_index === undefined) && (missing0 = "content_index"))) || ((data.delta === undefined) && (missing0 = "delta"))) || ((data.logprobs === undefined) && (missing0 = "logprobs"))){
validate183.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "item_id")) || (key0 === "output_index")) || (key0 === "content_index")) || (key0 === "delta")) || (key0 === "logprobs"))){
validate183.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate183.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.output_text.delta")){
validate183.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema242.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate183.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate183.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data2 = data.item_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate183.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate183.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate183.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data3 = data.output_index;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate183.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate183.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content_index !== undefined){
let data4 = data.content_index;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate183.errors = [{instancePath:instancePath+"/content_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate183.errors = [{instancePath:instancePath+"/content_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delta !== undefined){
const _errs16 = errors;
if(typeof data.delta !== "string"){
validate183.errors = [{instancePath:instancePath+"/delta",schemaPath:"#/properties/delta/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logprobs !== undefined){
let data6 = data.logprobs;
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data6)){
if(data6.length > 0){
validate183.errors = [{instancePath:instancePath+"/logprobs",schemaPath:"LogProbs/maxItems",keyword:"maxItems",params:{limit: 0},message:"must NOT have more than 0 items"}];
return false;
}
}
else {
validate183.errors = [{instancePath:instancePath+"/logprobs",schemaPath:"LogProbs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate183.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate183.errors = vErrors;
return errors === 0;
}
validate183.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v23 = validate184;
const schema248 = {"$id":"OutputTextDoneEvent","type":"object","required":["type","sequence_number","item_id","output_index","content_index","text","logprobs"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.output_text.done"]},"sequence_number":{"$ref":"SequenceNumber"},"item_id":{"$ref":"ItemId"},"output_index":{"$ref":"Index"},"content_index":{"$ref":"Index"},"text":{"type":"string"},"logprobs":{"$ref":"LogProbs"}}};

function validate184(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="OutputTextDoneEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate184.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.content_index === undefined) && (missing0 = "content_index"))) || ((data.text === undefined) && (missing0 = "text"))) || ((data.logprobs === undefined) && (missing0 = "logprobs"))){
validate184.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "item_id")) || (key0 === "output_index")) || (key0 === "content_index")) || (key0 === "text")) || (key0 === "logprobs"))){
validate184.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate184.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.output_text.done")){
validate184.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema248.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate184.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate184.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data2 = data.item_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate184.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate184.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate184.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data3 = data.output_index;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate184.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate184.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content_index !== undefined){
let data4 = data.content_index;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate184.errors = [{instancePath:instancePath+"/content_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate184.errors = [{instancePath:instancePath+"/content_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs16 = errors;
if(typeof data.text !== "string"){
validate184.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logprobs !== undefined){
let data6 = data.logprobs;
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data6)){
if(data6.length > 0){
validate184.errors = [{instancePath:instancePath+"/logprobs",schemaPath:"LogProbs/maxItems",keyword:"maxItems",params:{limit: 0},message:"must NOT have more than 0 items"}];
return false;
}
}
else {
validate184.errors = [{instancePath:instancePath+"/logprobs",schemaPath:"LogProbs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate184.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate184.errors = vErrors;
return errors === 0;
}
validate184.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v24 = validate185;
const schema254 = {"$id":"AnnotationAddedEvent","type":"object","required":["type","sequence_number","item_id","output_index","content_index","annotation_index","annotation"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.output_text.annotation.added"]},"sequence_number":{"$ref":"SequenceNumber"},"item_id":{"$ref":"ItemId"},"output_index":{"$ref":"Index"},"content_index":{"$ref":"Index"},"annotation_index":{"$ref":"Index"},"annotation":{"$ref":"Annotation"}}};

function validate185(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="AnnotationAddedEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate185.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.content_index === undefined) && (missing0 = "content_index"))) || ((data.annotation_index === undefined) && (missing0 = "annotation_index"))) || ((data.annotation === undefined) && (missing0 = "annotation"))){
validate185.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "item_id")) || (key0 === "output_index")) || (key0 === "content_index")) || (key0 === "annotation_index")) || (key0 === "annotation"))){
validate185.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate185.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.output_text.annotation.added")){
validate185.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema254.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate185.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate185.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data2 = data.item_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate185.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate185.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate185.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data3 = data.output_index;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate185.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate185.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content_index !== undefined){
let data4 = data.content_index;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate185.errors = [{instancePath:instancePath+"/content_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate185.errors = [{instancePath:instancePath+"/content_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annotation_index !== undefined){
let data5 = data.annotation_index;
const _errs16 = errors;
const _errs17 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate185.errors = [{instancePath:instancePath+"/annotation_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs17){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate185.errors = [{instancePath:instancePath+"/annotation_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annotation !== undefined){
const _errs19 = errors;
if(!(validate103(data.annotation, {instancePath:instancePath+"/annotation",parentData:data,parentDataProperty:"annotation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate185.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate185.errors = vErrors;
return errors === 0;
}
validate185.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v25 = validate187;
const schema260 = {"$id":"RefusalDeltaEvent","type":"object","required":["type","sequence_number","item_id","output_index","content_index","delta"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.refusal.delta"]},"sequence_number":{"$ref":"SequenceNumber"},"item_id":{"$ref":"ItemId"},"output_index":{"$ref":"Index"},"content_index":{"$ref":"Index"},"delta":{"type":"string"}}};

function validate187(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="RefusalDeltaEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate187.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.content_index === undefined) && (missing0 = "content_index"))) || ((data.delta === undefined) && (missing0 = "delta"))){
validate187.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "item_id")) || (key0 === "output_index")) || (key0 === "content_index")) || (key0 === "delta"))){
validate187.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate187.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.refusal.delta")){
validate187.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema260.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate187.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate187.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data2 = data.item_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate187.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate187.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate187.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data3 = data.output_index;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate187.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate187.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content_index !== undefined){
let data4 = data.content_index;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate187.errors = [{instancePath:instancePath+"/content_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate187.errors = [{instancePath:instancePath+"/content_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delta !== undefined){
const _errs16 = errors;
if(typeof data.delta !== "string"){
validate187.errors = [{instancePath:instancePath+"/delta",schemaPath:"#/properties/delta/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate187.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate187.errors = vErrors;
return errors === 0;
}
validate187.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v26 = validate188;
const schema265 = {"$id":"RefusalDoneEvent","type":"object","required":["type","sequence_number","item_id","output_index","content_index","refusal"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.refusal.done"]},"sequence_number":{"$ref":"SequenceNumber"},"item_id":{"$ref":"ItemId"},"output_index":{"$ref":"Index"},"content_index":{"$ref":"Index"},"refusal":{"type":"string"}}};

function validate188(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="RefusalDoneEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate188.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.content_index === undefined) && (missing0 = "content_index"))) || ((data.refusal === undefined) && (missing0 = "refusal"))){
validate188.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "item_id")) || (key0 === "output_index")) || (key0 === "content_index")) || (key0 === "refusal"))){
validate188.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate188.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.refusal.done")){
validate188.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema265.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate188.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate188.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data2 = data.item_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate188.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate188.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate188.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data3 = data.output_index;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate188.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate188.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content_index !== undefined){
let data4 = data.content_index;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate188.errors = [{instancePath:instancePath+"/content_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate188.errors = [{instancePath:instancePath+"/content_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.refusal !== undefined){
const _errs16 = errors;
if(typeof data.refusal !== "string"){
validate188.errors = [{instancePath:instancePath+"/refusal",schemaPath:"#/properties/refusal/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate188.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate188.errors = vErrors;
return errors === 0;
}
validate188.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v27 = validate189;
const schema270 = {"$id":"FunctionCallArgumentsDeltaEvent","type":"object","required":["type","sequence_number","item_id","output_index","delta"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.function_call_arguments.delta"]},"sequence_number":{"$ref":"SequenceNumber"},"item_id":{"$ref":"ItemId"},"output_index":{"$ref":"Index"},"delta":{"type":"string"}}};

function validate189(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="FunctionCallArgumentsDeltaEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate189.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.delta === undefined) && (missing0 = "delta"))){
validate189.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "item_id")) || (key0 === "output_index")) || (key0 === "delta"))){
validate189.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate189.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.function_call_arguments.delta")){
validate189.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema270.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate189.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate189.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data2 = data.item_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate189.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate189.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate189.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data3 = data.output_index;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate189.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate189.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delta !== undefined){
const _errs13 = errors;
if(typeof data.delta !== "string"){
validate189.errors = [{instancePath:instancePath+"/delta",schemaPath:"#/properties/delta/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate189.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate189.errors = vErrors;
return errors === 0;
}
validate189.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v28 = validate190;
const schema274 = {"$id":"FunctionCallArgumentsDoneEvent","type":"object","required":["type","sequence_number","item_id","output_index","name","arguments"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.function_call_arguments.done"]},"sequence_number":{"$ref":"SequenceNumber"},"item_id":{"$ref":"ItemId"},"output_index":{"$ref":"Index"},"name":{"type":"string","minLength":1,"maxLength":128},"arguments":{"type":"string"}}};

function validate190(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="FunctionCallArgumentsDoneEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate190.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.arguments === undefined) && (missing0 = "arguments"))){
validate190.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "item_id")) || (key0 === "output_index")) || (key0 === "name")) || (key0 === "arguments"))){
validate190.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate190.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.function_call_arguments.done")){
validate190.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema274.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate190.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate190.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data2 = data.item_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate190.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate190.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data3 = data.output_index;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate190.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate190.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data4 = data.name;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(func2(data4) > 128){
validate190.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data4) < 1){
validate190.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.arguments !== undefined){
const _errs15 = errors;
if(typeof data.arguments !== "string"){
validate190.errors = [{instancePath:instancePath+"/arguments",schemaPath:"#/properties/arguments/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate190.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate190.errors = vErrors;
return errors === 0;
}
validate190.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v29 = validate191;
const schema278 = {"$id":"CustomToolCallInputDeltaEvent","type":"object","required":["type","sequence_number","item_id","output_index","delta"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.custom_tool_call_input.delta"]},"sequence_number":{"$ref":"SequenceNumber"},"item_id":{"$ref":"ItemId"},"output_index":{"$ref":"Index"},"delta":{"type":"string"}}};

function validate191(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="CustomToolCallInputDeltaEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate191.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.delta === undefined) && (missing0 = "delta"))){
validate191.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "item_id")) || (key0 === "output_index")) || (key0 === "delta"))){
validate191.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate191.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.custom_tool_call_input.delta")){
validate191.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema278.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate191.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate191.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data2 = data.item_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate191.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate191.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate191.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data3 = data.output_index;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate191.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate191.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delta !== undefined){
const _errs13 = errors;
if(typeof data.delta !== "string"){
validate191.errors = [{instancePath:instancePath+"/delta",schemaPath:"#/properties/delta/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate191.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate191.errors = vErrors;
return errors === 0;
}
validate191.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v30 = validate192;
const schema282 = {"$id":"CustomToolCallInputDoneEvent","type":"object","required":["type","sequence_number","item_id","output_index","input"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.custom_tool_call_input.done"]},"sequence_number":{"$ref":"SequenceNumber"},"item_id":{"$ref":"ItemId"},"output_index":{"$ref":"Index"},"input":{"type":"string"}}};

function validate192(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="CustomToolCallInputDoneEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate192.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.input === undefined) && (missing0 = "input"))){
validate192.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "item_id")) || (key0 === "output_index")) || (key0 === "input"))){
validate192.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate192.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.custom_tool_call_input.done")){
validate192.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema282.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate192.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate192.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data2 = data.item_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate192.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate192.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate192.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data3 = data.output_index;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate192.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate192.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.input !== undefined){
const _errs13 = errors;
if(typeof data.input !== "string"){
validate192.errors = [{instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate192.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate192.errors = vErrors;
return errors === 0;
}
validate192.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v31 = validate193;
const schema286 = {"$id":"ReasoningSummaryPartAddedEvent","type":"object","required":["type","sequence_number","item_id","output_index","summary_index","part"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.reasoning_summary_part.added"]},"sequence_number":{"$ref":"SequenceNumber"},"item_id":{"$ref":"ItemId"},"output_index":{"$ref":"Index"},"summary_index":{"$ref":"Index"},"part":{"$ref":"SummaryPart"}}};

function validate193(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ReasoningSummaryPartAddedEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate193.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.summary_index === undefined) && (missing0 = "summary_index"))) || ((data.part === undefined) && (missing0 = "part"))){
validate193.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "item_id")) || (key0 === "output_index")) || (key0 === "summary_index")) || (key0 === "part"))){
validate193.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate193.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.reasoning_summary_part.added")){
validate193.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema286.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate193.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate193.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data2 = data.item_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate193.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate193.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate193.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data3 = data.output_index;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate193.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate193.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary_index !== undefined){
let data4 = data.summary_index;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate193.errors = [{instancePath:instancePath+"/summary_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate193.errors = [{instancePath:instancePath+"/summary_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.part !== undefined){
let data5 = data.part;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.type === undefined) && (missing1 = "type")) || ((data5.text === undefined) && (missing1 = "text"))){
validate193.errors = [{instancePath:instancePath+"/part",schemaPath:"SummaryPart/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs19 = errors;
for(const key1 in data5){
if(!((key1 === "type") || (key1 === "text"))){
validate193.errors = [{instancePath:instancePath+"/part",schemaPath:"SummaryPart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs19 === errors){
if(data5.type !== undefined){
let data6 = data5.type;
const _errs20 = errors;
if(typeof data6 !== "string"){
validate193.errors = [{instancePath:instancePath+"/part/type",schemaPath:"SummaryPart/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data6 === "summary_text")){
validate193.errors = [{instancePath:instancePath+"/part/type",schemaPath:"SummaryPart/properties/type/enum",keyword:"enum",params:{allowedValues: schema163.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid6 = _errs20 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.text !== undefined){
const _errs22 = errors;
if(typeof data5.text !== "string"){
validate193.errors = [{instancePath:instancePath+"/part/text",schemaPath:"SummaryPart/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate193.errors = [{instancePath:instancePath+"/part",schemaPath:"SummaryPart/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate193.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate193.errors = vErrors;
return errors === 0;
}
validate193.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v32 = validate194;
const schema292 = {"$id":"ReasoningSummaryPartDoneEvent","type":"object","required":["type","sequence_number","item_id","output_index","summary_index","part"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.reasoning_summary_part.done"]},"sequence_number":{"$ref":"SequenceNumber"},"item_id":{"$ref":"ItemId"},"output_index":{"$ref":"Index"},"summary_index":{"$ref":"Index"},"part":{"$ref":"SummaryPart"}}};

function validate194(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ReasoningSummaryPartDoneEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate194.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.summary_index === undefined) && (missing0 = "summary_index"))) || ((data.part === undefined) && (missing0 = "part"))){
validate194.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "item_id")) || (key0 === "output_index")) || (key0 === "summary_index")) || (key0 === "part"))){
validate194.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate194.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.reasoning_summary_part.done")){
validate194.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema292.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate194.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate194.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data2 = data.item_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate194.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate194.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate194.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data3 = data.output_index;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate194.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate194.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary_index !== undefined){
let data4 = data.summary_index;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate194.errors = [{instancePath:instancePath+"/summary_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate194.errors = [{instancePath:instancePath+"/summary_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.part !== undefined){
let data5 = data.part;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.type === undefined) && (missing1 = "type")) || ((data5.text === undefined) && (missing1 = "text"))){
validate194.errors = [{instancePath:instancePath+"/part",schemaPath:"SummaryPart/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs19 = errors;
for(const key1 in data5){
if(!((key1 === "type") || (key1 === "text"))){
validate194.errors = [{instancePath:instancePath+"/part",schemaPath:"SummaryPart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs19 === errors){
if(data5.type !== undefined){
let data6 = data5.type;
const _errs20 = errors;
if(typeof data6 !== "string"){
validate194.errors = [{instancePath:instancePath+"/part/type",schemaPath:"SummaryPart/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data6 === "summary_text")){
validate194.errors = [{instancePath:instancePath+"/part/type",schemaPath:"SummaryPart/properties/type/enum",keyword:"enum",params:{allowedValues: schema163.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid6 = _errs20 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.text !== undefined){
const _errs22 = errors;
if(typeof data5.text !== "string"){
validate194.errors = [{instancePath:instancePath+"/part/text",schemaPath:"SummaryPart/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate194.errors = [{instancePath:instancePath+"/part",schemaPath:"SummaryPart/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate194.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate194.errors = vErrors;
return errors === 0;
}
validate194.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v33 = validate195;
const schema298 = {"$id":"ReasoningSummaryTextDeltaEvent","type":"object","required":["type","sequence_number","item_id","output_index","summary_index","delta"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.reasoning_summary_text.delta"]},"sequence_number":{"$ref":"SequenceNumber"},"item_id":{"$ref":"ItemId"},"output_index":{"$ref":"Index"},"summary_index":{"$ref":"Index"},"delta":{"type":"string"}}};

function validate195(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ReasoningSummaryTextDeltaEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate195.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.summary_index === undefined) && (missing0 = "summary_index"))) || ((data.delta === undefined) && (missing0 = "delta"))){
validate195.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "item_id")) || (key0 === "output_index")) || (key0 === "summary_index")) || (key0 === "delta"))){
validate195.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate195.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.reasoning_summary_text.delta")){
validate195.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema298.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate195.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate195.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data2 = data.item_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate195.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate195.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate195.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data3 = data.output_index;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate195.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate195.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary_index !== undefined){
let data4 = data.summary_index;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate195.errors = [{instancePath:instancePath+"/summary_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate195.errors = [{instancePath:instancePath+"/summary_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delta !== undefined){
const _errs16 = errors;
if(typeof data.delta !== "string"){
validate195.errors = [{instancePath:instancePath+"/delta",schemaPath:"#/properties/delta/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate195.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate195.errors = vErrors;
return errors === 0;
}
validate195.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v34 = validate196;
const schema303 = {"$id":"ReasoningSummaryTextDoneEvent","type":"object","required":["type","sequence_number","item_id","output_index","summary_index","text"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["response.reasoning_summary_text.done"]},"sequence_number":{"$ref":"SequenceNumber"},"item_id":{"$ref":"ItemId"},"output_index":{"$ref":"Index"},"summary_index":{"$ref":"Index"},"text":{"type":"string"}}};

function validate196(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ReasoningSummaryTextDoneEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate196.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.item_id === undefined) && (missing0 = "item_id"))) || ((data.output_index === undefined) && (missing0 = "output_index"))) || ((data.summary_index === undefined) && (missing0 = "summary_index"))) || ((data.text === undefined) && (missing0 = "text"))){
validate196.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "item_id")) || (key0 === "output_index")) || (key0 === "summary_index")) || (key0 === "text"))){
validate196.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate196.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "response.reasoning_summary_text.done")){
validate196.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema303.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate196.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate196.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data2 = data.item_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 256){
validate196.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data2) < 1){
validate196.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate196.errors = [{instancePath:instancePath+"/item_id",schemaPath:"ItemId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_index !== undefined){
let data3 = data.output_index;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate196.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate196.errors = [{instancePath:instancePath+"/output_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary_index !== undefined){
let data4 = data.summary_index;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate196.errors = [{instancePath:instancePath+"/summary_index",schemaPath:"Index/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate196.errors = [{instancePath:instancePath+"/summary_index",schemaPath:"Index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs16 = errors;
if(typeof data.text !== "string"){
validate196.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate196.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate196.errors = vErrors;
return errors === 0;
}
validate196.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v35 = validate197;
const schema308 = {"$id":"ErrorEvent","type":"object","required":["type","sequence_number","code","message","param","error"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["error"]},"sequence_number":{"$ref":"SequenceNumber"},"code":{"type":["string","null"]},"message":{"type":"string","minLength":1},"param":{"type":["string","null"]},"error":{"$ref":"ErrorDetails"}}};

function validate197(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ErrorEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate197.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.code === undefined) && (missing0 = "code"))) || ((data.message === undefined) && (missing0 = "message"))) || ((data.param === undefined) && (missing0 = "param"))) || ((data.error === undefined) && (missing0 = "error"))){
validate197.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "code")) || (key0 === "message")) || (key0 === "param")) || (key0 === "error"))){
validate197.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate197.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "error")){
validate197.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema308.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate197.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate197.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data2 = data.code;
const _errs7 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate197.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: schema308.properties.code.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
let data3 = data.message;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(func2(data3) < 1){
validate197.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate197.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.param !== undefined){
let data4 = data.param;
const _errs11 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate197.errors = [{instancePath:instancePath+"/param",schemaPath:"#/properties/param/type",keyword:"type",params:{type: schema308.properties.param.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
let data5 = data.error;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((((data5.message === undefined) && (missing1 = "message")) || ((data5.type === undefined) && (missing1 = "type"))) || ((data5.param === undefined) && (missing1 = "param"))) || ((data5.code === undefined) && (missing1 = "code"))){
validate197.errors = [{instancePath:instancePath+"/error",schemaPath:"ErrorDetails/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data5){
if(!((((key1 === "message") || (key1 === "type")) || (key1 === "param")) || (key1 === "code"))){
validate197.errors = [{instancePath:instancePath+"/error",schemaPath:"ErrorDetails/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data5.message !== undefined){
let data6 = data5.message;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(func2(data6) < 1){
validate197.errors = [{instancePath:instancePath+"/error/message",schemaPath:"ErrorDetails/properties/message/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate197.errors = [{instancePath:instancePath+"/error/message",schemaPath:"ErrorDetails/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.type !== undefined){
let data7 = data5.type;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data7 === "string"){
if(func2(data7) < 1){
validate197.errors = [{instancePath:instancePath+"/error/type",schemaPath:"ErrorDetails/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate197.errors = [{instancePath:instancePath+"/error/type",schemaPath:"ErrorDetails/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.param !== undefined){
let data8 = data5.param;
const _errs21 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate197.errors = [{instancePath:instancePath+"/error/param",schemaPath:"ErrorDetails/properties/param/type",keyword:"type",params:{type: schema185.properties.param.type},message:"must be string,null"}];
return false;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.code !== undefined){
let data9 = data5.code;
const _errs23 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate197.errors = [{instancePath:instancePath+"/error/code",schemaPath:"ErrorDetails/properties/code/type",keyword:"type",params:{type: schema185.properties.code.type},message:"must be string,null"}];
return false;
}
var valid3 = _errs23 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
validate197.errors = [{instancePath:instancePath+"/error",schemaPath:"ErrorDetails/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate197.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate197.errors = vErrors;
return errors === 0;
}
validate197.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v36 = validate198;
const schema311 = {"$id":"KeepaliveEvent","type":"object","required":["type"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["keepalive"]}}};

function validate198(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="KeepaliveEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate198.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate198.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "type")){
validate198.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
validate198.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "keepalive")){
validate198.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema311.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
}
else {
validate198.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate198.errors = vErrors;
return errors === 0;
}
validate198.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v37 = validate199;
const schema312 = {"$id":"StepStartedEvent","type":"object","required":["type","sequence_number","step"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["lukhas:step.started"]},"sequence_number":{"$ref":"SequenceNumber"},"step":{"$ref":"Step"}}};
const schema314 = {"$id":"Step","type":"object","required":["id","stage","capability"],"additionalProperties":false,"properties":{"id":{"type":"string","minLength":1},"stage":{"type":"string","enum":["intent","risk_in","memory","attention","thought","validate","risk_out","action"]},"capability":{"type":"string","minLength":1}}};

function validate199(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="StepStartedEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate199.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.step === undefined) && (missing0 = "step"))){
validate199.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "sequence_number")) || (key0 === "step"))){
validate199.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate199.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "lukhas:step.started")){
validate199.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema312.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate199.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate199.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.step !== undefined){
let data2 = data.step;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((data2.id === undefined) && (missing1 = "id")) || ((data2.stage === undefined) && (missing1 = "stage"))) || ((data2.capability === undefined) && (missing1 = "capability"))){
validate199.errors = [{instancePath:instancePath+"/step",schemaPath:"Step/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs10 = errors;
for(const key1 in data2){
if(!(((key1 === "id") || (key1 === "stage")) || (key1 === "capability"))){
validate199.errors = [{instancePath:instancePath+"/step",schemaPath:"Step/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs10 === errors){
if(data2.id !== undefined){
let data3 = data2.id;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(func2(data3) < 1){
validate199.errors = [{instancePath:instancePath+"/step/id",schemaPath:"Step/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate199.errors = [{instancePath:instancePath+"/step/id",schemaPath:"Step/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.stage !== undefined){
let data4 = data2.stage;
const _errs13 = errors;
if(typeof data4 !== "string"){
validate199.errors = [{instancePath:instancePath+"/step/stage",schemaPath:"Step/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((data4 === "intent") || (data4 === "risk_in")) || (data4 === "memory")) || (data4 === "attention")) || (data4 === "thought")) || (data4 === "validate")) || (data4 === "risk_out")) || (data4 === "action"))){
validate199.errors = [{instancePath:instancePath+"/step/stage",schemaPath:"Step/properties/stage/enum",keyword:"enum",params:{allowedValues: schema314.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.capability !== undefined){
let data5 = data2.capability;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(func2(data5) < 1){
validate199.errors = [{instancePath:instancePath+"/step/capability",schemaPath:"Step/properties/capability/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate199.errors = [{instancePath:instancePath+"/step/capability",schemaPath:"Step/properties/capability/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate199.errors = [{instancePath:instancePath+"/step",schemaPath:"Step/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate199.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate199.errors = vErrors;
return errors === 0;
}
validate199.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v38 = validate200;
const schema315 = {"$id":"StepCompletedEvent","type":"object","required":["type","sequence_number","step","outcome","duration_ms","node_ids"],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["lukhas:step.completed"]},"sequence_number":{"$ref":"SequenceNumber"},"step":{"$ref":"Step"},"outcome":{"type":"string","enum":["ok","skipped","failed"]},"duration_ms":{"type":"number","minimum":0},"node_ids":{"type":"array","items":{"type":"string","minLength":1}}}};

function validate200(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="StepCompletedEvent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate200.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.sequence_number === undefined) && (missing0 = "sequence_number"))) || ((data.step === undefined) && (missing0 = "step"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.duration_ms === undefined) && (missing0 = "duration_ms"))) || ((data.node_ids === undefined) && (missing0 = "node_ids"))){
validate200.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "sequence_number")) || (key0 === "step")) || (key0 === "outcome")) || (key0 === "duration_ms")) || (key0 === "node_ids"))){
validate200.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate200.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "lukhas:step.completed")){
validate200.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema315.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence_number !== undefined){
let data1 = data.sequence_number;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate200.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate200.errors = [{instancePath:instancePath+"/sequence_number",schemaPath:"SequenceNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.step !== undefined){
let data2 = data.step;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((data2.id === undefined) && (missing1 = "id")) || ((data2.stage === undefined) && (missing1 = "stage"))) || ((data2.capability === undefined) && (missing1 = "capability"))){
validate200.errors = [{instancePath:instancePath+"/step",schemaPath:"Step/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs10 = errors;
for(const key1 in data2){
if(!(((key1 === "id") || (key1 === "stage")) || (key1 === "capability"))){
validate200.errors = [{instancePath:instancePath+"/step",schemaPath:"Step/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs10 === errors){
if(data2.id !== undefined){
let data3 = data2.id;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(func2(data3) < 1){
validate200.errors = [{instancePath:instancePath+"/step/id",schemaPath:"Step/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate200.errors = [{instancePath:instancePath+"/step/id",schemaPath:"Step/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.stage !== undefined){
let data4 = data2.stage;
const _errs13 = errors;
if(typeof data4 !== "string"){
validate200.errors = [{instancePath:instancePath+"/step/stage",schemaPath:"Step/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((data4 === "intent") || (data4 === "risk_in")) || (data4 === "memory")) || (data4 === "attention")) || (data4 === "thought")) || (data4 === "validate")) || (data4 === "risk_out")) || (data4 === "action"))){
validate200.errors = [{instancePath:instancePath+"/step/stage",schemaPath:"Step/properties/stage/enum",keyword:"enum",params:{allowedValues: schema314.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.capability !== undefined){
let data5 = data2.capability;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(func2(data5) < 1){
validate200.errors = [{instancePath:instancePath+"/step/capability",schemaPath:"Step/properties/capability/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate200.errors = [{instancePath:instancePath+"/step/capability",schemaPath:"Step/properties/capability/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate200.errors = [{instancePath:instancePath+"/step",schemaPath:"Step/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
let data6 = data.outcome;
const _errs17 = errors;
if(typeof data6 !== "string"){
validate200.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data6 === "ok") || (data6 === "skipped")) || (data6 === "failed"))){
validate200.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema315.properties.outcome.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.duration_ms !== undefined){
let data7 = data.duration_ms;
const _errs19 = errors;
if(errors === _errs19){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate200.errors = [{instancePath:instancePath+"/duration_ms",schemaPath:"#/properties/duration_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate200.errors = [{instancePath:instancePath+"/duration_ms",schemaPath:"#/properties/duration_ms/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.node_ids !== undefined){
let data8 = data.node_ids;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data8)){
var valid4 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
const _errs23 = errors;
if(errors === _errs23){
if(typeof data9 === "string"){
if(func2(data9) < 1){
validate200.errors = [{instancePath:instancePath+"/node_ids/" + i0,schemaPath:"#/properties/node_ids/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate200.errors = [{instancePath:instancePath+"/node_ids/" + i0,schemaPath:"#/properties/node_ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs23 === errors;
if(!valid4){
break;
}
}
}
else {
validate200.errors = [{instancePath:instancePath+"/node_ids",schemaPath:"#/properties/node_ids/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate200.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate200.errors = vErrors;
return errors === 0;
}
validate200.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

})(bodies);
const parameters = {};
(function (exports) {
"use strict";
exports.v0 = validate20;
const schema31 = {"$id":"query/createResponse","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="query/createResponse" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v1 = validate21;
const schema32 = {"$id":"query/getInputTokens","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="query/getInputTokens" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v2 = validate22;
const schema33 = {"$id":"query/getResponse","type":"object","additionalProperties":false,"required":[],"properties":{"stream":{"type":"boolean","default":false},"starting_after":{"type":"integer","minimum":0,"maximum":9007199254740991},"include_obfuscation":{"type":"boolean"},"include[]":{"type":"array","maxItems":64,"items":{"type":"string","enum":["file_search_call.results","web_search_call.results","web_search_call.action.sources","message.input_image.image_url","computer_call_output.output.image_url","code_interpreter_call.outputs","reasoning.encrypted_content","message.output_text.logprobs","lukhas.steps"]}},"include":{"type":"array","maxItems":64,"items":{"type":"string","enum":["file_search_call.results","web_search_call.results","web_search_call.action.sources","message.input_image.image_url","computer_call_output.output.image_url","code_interpreter_call.outputs","reasoning.encrypted_content","message.output_text.logprobs","lukhas.steps"]}}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="query/getResponse" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.stream === undefined){
data.stream = false;
}
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "stream") || (key0 === "starting_after")) || (key0 === "include_obfuscation")) || (key0 === "include[]")) || (key0 === "include"))){
validate22.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
let data0 = data.stream;
const _errs2 = errors;
if(typeof data0 !== "boolean"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(typeof data0 === "boolean"){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(data0 === "false" || data0 === 0 || data0 === null){
coerced0 = false;
}
else if(data0 === "true" || data0 === 1){
coerced0 = true;
}
else {
validate22.errors = [{instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["stream"] = coerced0;
}
}
}
var valid0 = _errs2 === errors;
if(valid0){
if(data.starting_after !== undefined){
let data1 = data.starting_after;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(dataType1 == 'object' && Array.isArray(data1) && data1.length == 1){
data1 = data1[0];
dataType1 = typeof data1;
if(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))){
coerced1 = data1;
}
}
if(!(coerced1 !== undefined)){
if(dataType1 === "boolean" || data1 === null
              || (dataType1 === "string" && data1 && data1 == +data1 && !(data1 % 1))){
coerced1 = +data1;
}
else {
validate22.errors = [{instancePath:instancePath+"/starting_after",schemaPath:"#/properties/starting_after/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["starting_after"] = coerced1;
}
}
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate22.errors = [{instancePath:instancePath+"/starting_after",schemaPath:"#/properties/starting_after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate22.errors = [{instancePath:instancePath+"/starting_after",schemaPath:"#/properties/starting_after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.include_obfuscation !== undefined){
let data2 = data.include_obfuscation;
const _errs6 = errors;
if(typeof data2 !== "boolean"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(dataType2 == 'object' && Array.isArray(data2) && data2.length == 1){
data2 = data2[0];
dataType2 = typeof data2;
if(typeof data2 === "boolean"){
coerced2 = data2;
}
}
if(!(coerced2 !== undefined)){
if(data2 === "false" || data2 === 0 || data2 === null){
coerced2 = false;
}
else if(data2 === "true" || data2 === 1){
coerced2 = true;
}
else {
validate22.errors = [{instancePath:instancePath+"/include_obfuscation",schemaPath:"#/properties/include_obfuscation/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["include_obfuscation"] = coerced2;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["include[]"] !== undefined){
let data3 = data["include[]"];
const _errs8 = errors;
if(!(Array.isArray(data3))){
let dataType3 = typeof data3;
let coerced3 = undefined;
if(dataType3 == 'object' && Array.isArray(data3) && data3.length == 1){
data3 = data3[0];
dataType3 = typeof data3;
if(Array.isArray(data3)){
coerced3 = data3;
}
}
if(!(coerced3 !== undefined)){
if(dataType3 === "string" || dataType3 === "number"
              || dataType3 === "boolean" || data3 === null){
coerced3 = [data3];
}
else {
validate22.errors = [{instancePath:instancePath+"/include[]",schemaPath:"#/properties/include%5B%5D/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["include[]"] = coerced3;
}
}
}
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 64){
validate22.errors = [{instancePath:instancePath+"/include[]",schemaPath:"#/properties/include%5B%5D/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs10 = errors;
if(typeof data4 !== "string"){
let dataType4 = typeof data4;
let coerced4 = undefined;
if(dataType4 == 'object' && Array.isArray(data4) && data4.length == 1){
data4 = data4[0];
dataType4 = typeof data4;
if(typeof data4 === "string"){
coerced4 = data4;
}
}
if(!(coerced4 !== undefined)){
if(dataType4 == "number" || dataType4 == "boolean"){
coerced4 = "" + data4;
}
else if(data4 === null){
coerced4 = "";
}
else {
validate22.errors = [{instancePath:instancePath+"/include[]/" + i0,schemaPath:"#/properties/include%5B%5D/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced4 !== undefined){
data4 = coerced4;
if(data3 !== undefined){
data3[i0] = coerced4;
}
}
}
if(!(((((((((data4 === "file_search_call.results") || (data4 === "web_search_call.results")) || (data4 === "web_search_call.action.sources")) || (data4 === "message.input_image.image_url")) || (data4 === "computer_call_output.output.image_url")) || (data4 === "code_interpreter_call.outputs")) || (data4 === "reasoning.encrypted_content")) || (data4 === "message.output_text.logprobs")) || (data4 === "lukhas.steps"))){
validate22.errors = [{instancePath:instancePath+"/include[]/" + i0,schemaPath:"#/properties/include%5B%5D/items/enum",keyword:"enum",params:{allowedValues: schema33.properties["include[]"].items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.include !== undefined){
let data5 = data.include;
const _errs12 = errors;
if(!(Array.isArray(data5))){
let dataType5 = typeof data5;
let coerced5 = undefined;
if(dataType5 == 'object' && Array.isArray(data5) && data5.length == 1){
data5 = data5[0];
dataType5 = typeof data5;
if(Array.isArray(data5)){
coerced5 = data5;
}
}
if(!(coerced5 !== undefined)){
if(dataType5 === "string" || dataType5 === "number"
              || dataType5 === "boolean" || data5 === null){
coerced5 = [data5];
}
else {
validate22.errors = [{instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
if(coerced5 !== undefined){
data5 = coerced5;
if(data !== undefined){
data["include"] = coerced5;
}
}
}
if(errors === _errs12){
if(Array.isArray(data5)){
if(data5.length > 64){
validate22.errors = [{instancePath:instancePath+"/include",schemaPath:"#/properties/include/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid2 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
const _errs14 = errors;
if(typeof data6 !== "string"){
let dataType6 = typeof data6;
let coerced6 = undefined;
if(dataType6 == 'object' && Array.isArray(data6) && data6.length == 1){
data6 = data6[0];
dataType6 = typeof data6;
if(typeof data6 === "string"){
coerced6 = data6;
}
}
if(!(coerced6 !== undefined)){
if(dataType6 == "number" || dataType6 == "boolean"){
coerced6 = "" + data6;
}
else if(data6 === null){
coerced6 = "";
}
else {
validate22.errors = [{instancePath:instancePath+"/include/" + i1,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced6 !== undefined){
data6 = coerced6;
if(data5 !== undefined){
data5[i1] = coerced6;
}
}
}
if(!(((((((((data6 === "file_search_call.results") || (data6 === "web_search_call.results")) || (data6 === "web_search_call.action.sources")) || (data6 === "message.input_image.image_url")) || (data6 === "computer_call_output.output.image_url")) || (data6 === "code_interpreter_call.outputs")) || (data6 === "reasoning.encrypted_content")) || (data6 === "message.output_text.logprobs")) || (data6 === "lukhas.steps"))){
validate22.errors = [{instancePath:instancePath+"/include/" + i1,schemaPath:"#/properties/include/items/enum",keyword:"enum",params:{allowedValues: schema33.properties.include.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs14 === errors;
if(!valid2){
break;
}
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v3 = validate23;
const schema34 = {"$id":"query/deleteResponse","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="query/deleteResponse" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate23.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v4 = validate24;
const schema35 = {"$id":"query/listInputItems","type":"object","additionalProperties":false,"required":[],"properties":{"limit":{"type":"integer","minimum":1,"maximum":100,"default":20},"order":{"type":"string","enum":["asc","desc"],"default":"desc"},"after":{"type":"string","minLength":1,"maxLength":256},"include[]":{"type":"array","maxItems":64,"items":{"type":"string","enum":["file_search_call.results","web_search_call.results","web_search_call.action.sources","message.input_image.image_url","computer_call_output.output.image_url","code_interpreter_call.outputs","reasoning.encrypted_content","message.output_text.logprobs","lukhas.steps"]}},"include":{"type":"array","maxItems":64,"items":{"type":"string","enum":["file_search_call.results","web_search_call.results","web_search_call.action.sources","message.input_image.image_url","computer_call_output.output.image_url","code_interpreter_call.outputs","reasoning.encrypted_content","message.output_text.logprobs","lukhas.steps"]}}}};
const func1 = require("ajv/dist/runtime/ucs2length").default;

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="query/listInputItems" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.limit === undefined){
data.limit = 20;
}
if(data.order === undefined){
data.order = "desc";
}
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "limit") || (key0 === "order")) || (key0 === "after")) || (key0 === "include[]")) || (key0 === "include"))){
validate24.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
let data0 = data.limit;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 === "boolean" || data0 === null
              || (dataType0 === "string" && data0 && data0 == +data0 && !(data0 % 1))){
coerced0 = +data0;
}
else {
validate24.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["limit"] = coerced0;
}
}
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
validate24.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate24.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
if(valid0){
let data1 = data.order;
const _errs4 = errors;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(dataType1 == 'object' && Array.isArray(data1) && data1.length == 1){
data1 = data1[0];
dataType1 = typeof data1;
if(typeof data1 === "string"){
coerced1 = data1;
}
}
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
validate24.errors = [{instancePath:instancePath+"/order",schemaPath:"#/properties/order/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["order"] = coerced1;
}
}
}
if(!((data1 === "asc") || (data1 === "desc"))){
validate24.errors = [{instancePath:instancePath+"/order",schemaPath:"#/properties/order/enum",keyword:"enum",params:{allowedValues: schema35.properties.order.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
if(valid0){
if(data.after !== undefined){
let data2 = data.after;
const _errs6 = errors;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(dataType2 == 'object' && Array.isArray(data2) && data2.length == 1){
data2 = data2[0];
dataType2 = typeof data2;
if(typeof data2 === "string"){
coerced2 = data2;
}
}
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
validate24.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["after"] = coerced2;
}
}
}
if(errors === _errs6){
if(typeof data2 === "string"){
if(func1(data2) > 256){
validate24.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func1(data2) < 1){
validate24.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["include[]"] !== undefined){
let data3 = data["include[]"];
const _errs8 = errors;
if(!(Array.isArray(data3))){
let dataType3 = typeof data3;
let coerced3 = undefined;
if(dataType3 == 'object' && Array.isArray(data3) && data3.length == 1){
data3 = data3[0];
dataType3 = typeof data3;
if(Array.isArray(data3)){
coerced3 = data3;
}
}
if(!(coerced3 !== undefined)){
if(dataType3 === "string" || dataType3 === "number"
              || dataType3 === "boolean" || data3 === null){
coerced3 = [data3];
}
else {
validate24.errors = [{instancePath:instancePath+"/include[]",schemaPath:"#/properties/include%5B%5D/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["include[]"] = coerced3;
}
}
}
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 64){
validate24.errors = [{instancePath:instancePath+"/include[]",schemaPath:"#/properties/include%5B%5D/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs10 = errors;
if(typeof data4 !== "string"){
let dataType4 = typeof data4;
let coerced4 = undefined;
if(dataType4 == 'object' && Array.isArray(data4) && data4.length == 1){
data4 = data4[0];
dataType4 = typeof data4;
if(typeof data4 === "string"){
coerced4 = data4;
}
}
if(!(coerced4 !== undefined)){
if(dataType4 == "number" || dataType4 == "boolean"){
coerced4 = "" + data4;
}
else if(data4 === null){
coerced4 = "";
}
else {
validate24.errors = [{instancePath:instancePath+"/include[]/" + i0,schemaPath:"#/properties/include%5B%5D/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced4 !== undefined){
data4 = coerced4;
if(data3 !== undefined){
data3[i0] = coerced4;
}
}
}
if(!(((((((((data4 === "file_search_call.results") || (data4 === "web_search_call.results")) || (data4 === "web_search_call.action.sources")) || (data4 === "message.input_image.image_url")) || (data4 === "computer_call_output.output.image_url")) || (data4 === "code_interpreter_call.outputs")) || (data4 === "reasoning.encrypted_content")) || (data4 === "message.output_text.logprobs")) || (data4 === "lukhas.steps"))){
validate24.errors = [{instancePath:instancePath+"/include[]/" + i0,schemaPath:"#/properties/include%5B%5D/items/enum",keyword:"enum",params:{allowedValues: schema35.properties["include[]"].items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.include !== undefined){
let data5 = data.include;
const _errs12 = errors;
if(!(Array.isArray(data5))){
let dataType5 = typeof data5;
let coerced5 = undefined;
if(dataType5 == 'object' && Array.isArray(data5) && data5.length == 1){
data5 = data5[0];
dataType5 = typeof data5;
if(Array.isArray(data5)){
coerced5 = data5;
}
}
if(!(coerced5 !== undefined)){
if(dataType5 === "string" || dataType5 === "number"
              || dataType5 === "boolean" || data5 === null){
coerced5 = [data5];
}
else {
validate24.errors = [{instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
if(coerced5 !== undefined){
data5 = coerced5;
if(data !== undefined){
data["include"] = coerced5;
}
}
}
if(errors === _errs12){
if(Array.isArray(data5)){
if(data5.length > 64){
validate24.errors = [{instancePath:instancePath+"/include",schemaPath:"#/properties/include/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid2 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
const _errs14 = errors;
if(typeof data6 !== "string"){
let dataType6 = typeof data6;
let coerced6 = undefined;
if(dataType6 == 'object' && Array.isArray(data6) && data6.length == 1){
data6 = data6[0];
dataType6 = typeof data6;
if(typeof data6 === "string"){
coerced6 = data6;
}
}
if(!(coerced6 !== undefined)){
if(dataType6 == "number" || dataType6 == "boolean"){
coerced6 = "" + data6;
}
else if(data6 === null){
coerced6 = "";
}
else {
validate24.errors = [{instancePath:instancePath+"/include/" + i1,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced6 !== undefined){
data6 = coerced6;
if(data5 !== undefined){
data5[i1] = coerced6;
}
}
}
if(!(((((((((data6 === "file_search_call.results") || (data6 === "web_search_call.results")) || (data6 === "web_search_call.action.sources")) || (data6 === "message.input_image.image_url")) || (data6 === "computer_call_output.output.image_url")) || (data6 === "code_interpreter_call.outputs")) || (data6 === "reasoning.encrypted_content")) || (data6 === "message.output_text.logprobs")) || (data6 === "lukhas.steps"))){
validate24.errors = [{instancePath:instancePath+"/include/" + i1,schemaPath:"#/properties/include/items/enum",keyword:"enum",params:{allowedValues: schema35.properties.include.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs14 === errors;
if(!valid2){
break;
}
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v5 = validate25;
const schema36 = {"$id":"query/listModels","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="query/listModels" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate25.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v6 = validate26;
const schema37 = {"$id":"query/retrieveModel","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="query/retrieveModel" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate26.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v7 = validate27;
const schema38 = {"$id":"query/getHealth","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="query/getHealth" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate27.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v8 = validate28;
const schema39 = {"$id":"query/getReadiness","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="query/getReadiness" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate28.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v9 = validate29;
const schema40 = {"$id":"query/getMetrics","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="query/getMetrics" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate29.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v10 = validate30;
const schema41 = {"$id":"query/getOpenapi","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="query/getOpenapi" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate30.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v11 = validate31;
const schema42 = {"$id":"path/createResponse","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="path/createResponse" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate31.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v12 = validate32;
const schema43 = {"$id":"path/getInputTokens","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="path/getInputTokens" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate32.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v13 = validate33;
const schema44 = {"$id":"path/getResponse","type":"object","additionalProperties":false,"required":["response_id"],"properties":{"response_id":{"type":"string","minLength":1,"maxLength":256}}};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="path/getResponse" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.response_id === undefined) && (missing0 = "response_id")){
validate33.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "response_id")){
validate33.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.response_id !== undefined){
let data0 = data.response_id;
const _errs2 = errors;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(typeof data0 === "string"){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
validate33.errors = [{instancePath:instancePath+"/response_id",schemaPath:"#/properties/response_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["response_id"] = coerced0;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func1(data0) > 256){
validate33.errors = [{instancePath:instancePath+"/response_id",schemaPath:"#/properties/response_id/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func1(data0) < 1){
validate33.errors = [{instancePath:instancePath+"/response_id",schemaPath:"#/properties/response_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
}
}
}
}
else {
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v14 = validate34;
const schema45 = {"$id":"path/deleteResponse","type":"object","additionalProperties":false,"required":["response_id"],"properties":{"response_id":{"type":"string","minLength":1,"maxLength":256}}};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="path/deleteResponse" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.response_id === undefined) && (missing0 = "response_id")){
validate34.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "response_id")){
validate34.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.response_id !== undefined){
let data0 = data.response_id;
const _errs2 = errors;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(typeof data0 === "string"){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
validate34.errors = [{instancePath:instancePath+"/response_id",schemaPath:"#/properties/response_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["response_id"] = coerced0;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func1(data0) > 256){
validate34.errors = [{instancePath:instancePath+"/response_id",schemaPath:"#/properties/response_id/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func1(data0) < 1){
validate34.errors = [{instancePath:instancePath+"/response_id",schemaPath:"#/properties/response_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
}
}
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v15 = validate35;
const schema46 = {"$id":"path/listInputItems","type":"object","additionalProperties":false,"required":["response_id"],"properties":{"response_id":{"type":"string","minLength":1,"maxLength":256}}};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="path/listInputItems" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.response_id === undefined) && (missing0 = "response_id")){
validate35.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "response_id")){
validate35.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.response_id !== undefined){
let data0 = data.response_id;
const _errs2 = errors;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(typeof data0 === "string"){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
validate35.errors = [{instancePath:instancePath+"/response_id",schemaPath:"#/properties/response_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["response_id"] = coerced0;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func1(data0) > 256){
validate35.errors = [{instancePath:instancePath+"/response_id",schemaPath:"#/properties/response_id/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func1(data0) < 1){
validate35.errors = [{instancePath:instancePath+"/response_id",schemaPath:"#/properties/response_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
}
}
}
}
else {
validate35.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v16 = validate36;
const schema47 = {"$id":"path/listModels","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="path/listModels" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate36.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v17 = validate37;
const schema48 = {"$id":"path/retrieveModel","type":"object","additionalProperties":false,"required":["model"],"properties":{"model":{"type":"string","minLength":1,"maxLength":256}}};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="path/retrieveModel" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.model === undefined) && (missing0 = "model")){
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "model")){
validate37.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.model !== undefined){
let data0 = data.model;
const _errs2 = errors;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(typeof data0 === "string"){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
validate37.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["model"] = coerced0;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func1(data0) > 256){
validate37.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func1(data0) < 1){
validate37.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
}
}
}
}
}
else {
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v18 = validate38;
const schema49 = {"$id":"path/getHealth","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="path/getHealth" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate38.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v19 = validate39;
const schema50 = {"$id":"path/getReadiness","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="path/getReadiness" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate39.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate39.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v20 = validate40;
const schema51 = {"$id":"path/getMetrics","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="path/getMetrics" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate40.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v21 = validate41;
const schema52 = {"$id":"path/getOpenapi","type":"object","additionalProperties":false,"required":[],"properties":{}};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="path/getOpenapi" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate41.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate41.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

})(parameters);
const files = {};
(function (exports) {
"use strict";
exports.v0 = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"configs/runtime/providers.yaml","description":"The language engines behind the server.","type":"object","additionalProperties":false,"required":["providers"],"properties":{"providers":{"type":"array","maxItems":64,"items":{"$ref":"#/$defs/provider"}},"aliases":{"description":"Names that clients insist on, and the ids of the models that answer for them.","type":"object","maxProperties":1000,"propertyNames":{"type":"string","pattern":"^[\\x21-\\x7e]{1,256}$"},"additionalProperties":{"type":"string","pattern":"^[\\x21-\\x7e]{1,256}$"}},"default":{"description":"The model behind `lukhas`.","type":"string","pattern":"^[\\x21-\\x7e]{1,256}$"}},"$defs":{"provider":{"type":"object","additionalProperties":false,"required":["id","base_url"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9_-]{0,63}$"},"base_url":{"description":"Where the API begins, such as http://127.0.0.1:11434/v1.","type":"string","pattern":"^https?://[^\\s@]+$","maxLength":2048},"api":{"description":"What the upstream is spoken to over; chat_completions by default.","enum":["chat_completions","responses"]},"dialect":{"description":"Whose way of speaking it; auto, the default, goes by the address.","enum":["auto","generic","openai","azure","ollama","vllm","llamacpp","lmstudio","openrouter","deepseek"]},"api_key_env":{"description":"The environment variable that holds the key.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$"},"headers":{"description":"Headers to send with every request; not the place for keys.","type":"object","maxProperties":32,"propertyNames":{"pattern":"^[A-Za-z0-9-]{1,64}$","not":{"pattern":"^(?:[Aa]uthorization|[Aa]pi-[Kk]ey|[Hh]ost|[Cc]ontent-[Ll]ength|[Cc]ontent-[Tt]ype|[Tt]ransfer-[Ee]ncoding|[Cc]onnection|[Aa]ccept|[Aa]ccept-[Ee]ncoding|[Uu]pgrade|[Ee]xpect|[Kk]eep-[Aa]live)$"}},"additionalProperties":{"type":"string","pattern":"^[\\t\\x20-\\x7e]{0,1024}$"}},"models":{"description":"auto, the default, serves what the upstream lists.","oneOf":[{"const":"auto"},{"type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/model"}}]},"refresh_seconds":{"type":"integer","minimum":1,"maximum":86400},"structured":{"description":"native: structured output is trusted to stream; checked: it is held until it is valid.","enum":["native","checked"]},"inline_think":{"description":"Whether a leading <think>…</think> in the text is reasoning; the dialect decides by default.","type":"boolean"},"max_answer_bytes":{"description":"The most that one answer may be on the wire.","type":"integer","minimum":1024,"maximum":1073741824},"timeouts":{"type":"object","additionalProperties":false,"properties":{"connect_ms":{"description":"To accept a connection.","type":"integer","minimum":1,"maximum":3600000},"first_byte_ms":{"description":"From the request to the first byte of a streamed answer.","type":"integer","minimum":1,"maximum":3600000},"idle_ms":{"description":"Between two bytes.","type":"integer","minimum":1,"maximum":3600000},"total_ms":{"description":"For an answer with all its tries.","type":"integer","minimum":1,"maximum":3600000},"list_ms":{"description":"For the list of models.","type":"integer","minimum":1,"maximum":3600000}}},"retries":{"description":"Only while nothing of an answer has been passed on.","type":"object","additionalProperties":false,"properties":{"attempts":{"description":"Requests in all.","type":"integer","minimum":1,"maximum":10},"base_ms":{"description":"The first wait.","type":"integer","minimum":0,"maximum":3600000},"factor":{"type":"number","minimum":1,"maximum":10},"jitter":{"description":"The part of a wait that is left to chance.","type":"number","minimum":0,"maximum":1},"cap_ms":{"description":"The longest wait, also where the upstream asks for one.","type":"integer","minimum":0,"maximum":3600000}}}}},"model":{"oneOf":[{"type":"string","pattern":"^[\\x21-\\x7e]{1,256}$"},{"type":"object","additionalProperties":false,"required":["id"],"properties":{"id":{"type":"string","pattern":"^[\\x21-\\x7e]{1,256}$"},"upstream":{"description":"The upstream's own name for it.","type":"string","pattern":"^[\\x21-\\x7e]{1,256}$"},"structured":{"description":"native: structured output is trusted to stream; checked: it is held until it is valid.","enum":["native","checked"]}}}]}},"$id":"config/providers"};
const schema32 = {"type":"object","additionalProperties":false,"required":["id","base_url"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9_-]{0,63}$"},"base_url":{"description":"Where the API begins, such as http://127.0.0.1:11434/v1.","type":"string","pattern":"^https?://[^\\s@]+$","maxLength":2048},"api":{"description":"What the upstream is spoken to over; chat_completions by default.","enum":["chat_completions","responses"]},"dialect":{"description":"Whose way of speaking it; auto, the default, goes by the address.","enum":["auto","generic","openai","azure","ollama","vllm","llamacpp","lmstudio","openrouter","deepseek"]},"api_key_env":{"description":"The environment variable that holds the key.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$"},"headers":{"description":"Headers to send with every request; not the place for keys.","type":"object","maxProperties":32,"propertyNames":{"pattern":"^[A-Za-z0-9-]{1,64}$","not":{"pattern":"^(?:[Aa]uthorization|[Aa]pi-[Kk]ey|[Hh]ost|[Cc]ontent-[Ll]ength|[Cc]ontent-[Tt]ype|[Tt]ransfer-[Ee]ncoding|[Cc]onnection|[Aa]ccept|[Aa]ccept-[Ee]ncoding|[Uu]pgrade|[Ee]xpect|[Kk]eep-[Aa]live)$"}},"additionalProperties":{"type":"string","pattern":"^[\\t\\x20-\\x7e]{0,1024}$"}},"models":{"description":"auto, the default, serves what the upstream lists.","oneOf":[{"const":"auto"},{"type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/model"}}]},"refresh_seconds":{"type":"integer","minimum":1,"maximum":86400},"structured":{"description":"native: structured output is trusted to stream; checked: it is held until it is valid.","enum":["native","checked"]},"inline_think":{"description":"Whether a leading <think>…</think> in the text is reasoning; the dialect decides by default.","type":"boolean"},"max_answer_bytes":{"description":"The most that one answer may be on the wire.","type":"integer","minimum":1024,"maximum":1073741824},"timeouts":{"type":"object","additionalProperties":false,"properties":{"connect_ms":{"description":"To accept a connection.","type":"integer","minimum":1,"maximum":3600000},"first_byte_ms":{"description":"From the request to the first byte of a streamed answer.","type":"integer","minimum":1,"maximum":3600000},"idle_ms":{"description":"Between two bytes.","type":"integer","minimum":1,"maximum":3600000},"total_ms":{"description":"For an answer with all its tries.","type":"integer","minimum":1,"maximum":3600000},"list_ms":{"description":"For the list of models.","type":"integer","minimum":1,"maximum":3600000}}},"retries":{"description":"Only while nothing of an answer has been passed on.","type":"object","additionalProperties":false,"properties":{"attempts":{"description":"Requests in all.","type":"integer","minimum":1,"maximum":10},"base_ms":{"description":"The first wait.","type":"integer","minimum":0,"maximum":3600000},"factor":{"type":"number","minimum":1,"maximum":10},"jitter":{"description":"The part of a wait that is left to chance.","type":"number","minimum":0,"maximum":1},"cap_ms":{"description":"The longest wait, also where the upstream asks for one.","type":"integer","minimum":0,"maximum":3600000}}}}};
const schema33 = {"oneOf":[{"type":"string","pattern":"^[\\x21-\\x7e]{1,256}$"},{"type":"object","additionalProperties":false,"required":["id"],"properties":{"id":{"type":"string","pattern":"^[\\x21-\\x7e]{1,256}$"},"upstream":{"description":"The upstream's own name for it.","type":"string","pattern":"^[\\x21-\\x7e]{1,256}$"},"structured":{"description":"native: structured output is trusted to stream; checked: it is held until it is valid.","enum":["native","checked"]}}}]};
const func1 = Object.prototype.hasOwnProperty;
const func2 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^[a-z0-9][a-z0-9_-]{0,63}$", "u");
const pattern5 = new RegExp("^https?://[^\\s@]+$", "u");
const pattern6 = new RegExp("^[A-Za-z_][A-Za-z0-9_]{0,127}$", "u");
const pattern7 = new RegExp("^(?:[Aa]uthorization|[Aa]pi-[Kk]ey|[Hh]ost|[Cc]ontent-[Ll]ength|[Cc]ontent-[Tt]ype|[Tt]ransfer-[Ee]ncoding|[Cc]onnection|[Aa]ccept|[Aa]ccept-[Ee]ncoding|[Uu]pgrade|[Ee]xpect|[Kk]eep-[Aa]live)$", "u");
const pattern8 = new RegExp("^[A-Za-z0-9-]{1,64}$", "u");
const pattern9 = new RegExp("^[\\t\\x20-\\x7e]{0,1024}$", "u");
const pattern10 = new RegExp("^[\\x21-\\x7e]{1,256}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.id === undefined) && (missing0 = "id")) || ((data.base_url === undefined) && (missing0 = "base_url"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate21.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_-]{0,63}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.base_url !== undefined){
let data1 = data.base_url;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 2048){
validate21.errors = [{instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"}];
return false;
}
else {
if(!pattern5.test(data1)){
validate21.errors = [{instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s@]+$"},message:"must match pattern \""+"^https?://[^\\s@]+$"+"\""}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.api !== undefined){
let data2 = data.api;
const _errs6 = errors;
if(!((data2 === "chat_completions") || (data2 === "responses"))){
validate21.errors = [{instancePath:instancePath+"/api",schemaPath:"#/properties/api/enum",keyword:"enum",params:{allowedValues: schema32.properties.api.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dialect !== undefined){
let data3 = data.dialect;
const _errs7 = errors;
if(!((((((((((data3 === "auto") || (data3 === "generic")) || (data3 === "openai")) || (data3 === "azure")) || (data3 === "ollama")) || (data3 === "vllm")) || (data3 === "llamacpp")) || (data3 === "lmstudio")) || (data3 === "openrouter")) || (data3 === "deepseek"))){
validate21.errors = [{instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/enum",keyword:"enum",params:{allowedValues: schema32.properties.dialect.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.api_key_env !== undefined){
let data4 = data.api_key_env;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
validate21.errors = [{instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]{0,127}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.headers !== undefined){
let data5 = data.headers;
const _errs10 = errors;
if(errors === _errs10){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length > 32){
validate21.errors = [{instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/maxProperties",keyword:"maxProperties",params:{limit: 32},message:"must NOT have more than 32 properties"}];
return false;
}
else {
for(const key1 in data5){
const _errs12 = errors;
const _errs13 = errors;
const _errs14 = errors;
if(typeof key1 === "string"){
if(!pattern7.test(key1)){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid2 = _errs14 === errors;
if(valid2){
const err1 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames/not",keyword:"not",params:{},message:"must NOT be valid",propertyName:key1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
if(errors === _errs12){
if(typeof key1 === "string"){
if(!pattern8.test(key1)){
const err2 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9-]{1,64}$"+"\"",propertyName:key1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
var valid1 = _errs12 === errors;
if(!valid1){
const err3 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate21.errors = vErrors;
return false;
break;
}
}
if(valid1){
for(const key2 in data5){
let data6 = data5[key2];
const _errs16 = errors;
if(errors === _errs16){
if(typeof data6 === "string"){
if(!pattern9.test(data6)){
validate21.errors = [{instancePath:instancePath+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[\\t\\x20-\\x7e]{0,1024}$"},message:"must match pattern \""+"^[\\t\\x20-\\x7e]{0,1024}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs16 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.models !== undefined){
let data7 = data.models;
const _errs18 = errors;
const _errs19 = errors;
let valid4 = false;
let passing0 = null;
const _errs20 = errors;
if("auto" !== data7){
const err4 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/oneOf/0/const",keyword:"const",params:{allowedValue: "auto"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs20 === errors;
if(_valid0){
valid4 = true;
passing0 = 0;
}
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data7)){
if(data7.length > 1000){
const err5 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/oneOf/1/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data7.length < 1){
const err6 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/oneOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
var valid5 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs23 = errors;
const _errs25 = errors;
let valid7 = false;
let passing1 = null;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data8 === "string"){
if(!pattern10.test(data8)){
const err7 = {instancePath:instancePath+"/models/" + i0,schemaPath:"#/$defs/model/oneOf/0/pattern",keyword:"pattern",params:{pattern: "^[\\x21-\\x7e]{1,256}$"},message:"must match pattern \""+"^[\\x21-\\x7e]{1,256}$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/models/" + i0,schemaPath:"#/$defs/model/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid1 = _errs26 === errors;
if(_valid1){
valid7 = true;
passing1 = 0;
}
const _errs28 = errors;
if(errors === _errs28){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if((data8.id === undefined) && (missing1 = "id")){
const err9 = {instancePath:instancePath+"/models/" + i0,schemaPath:"#/$defs/model/oneOf/1/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
const _errs30 = errors;
for(const key3 in data8){
if(!(((key3 === "id") || (key3 === "upstream")) || (key3 === "structured"))){
const err10 = {instancePath:instancePath+"/models/" + i0,schemaPath:"#/$defs/model/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
break;
}
}
if(_errs30 === errors){
if(data8.id !== undefined){
let data9 = data8.id;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data9 === "string"){
if(!pattern10.test(data9)){
const err11 = {instancePath:instancePath+"/models/" + i0+"/id",schemaPath:"#/$defs/model/oneOf/1/properties/id/pattern",keyword:"pattern",params:{pattern: "^[\\x21-\\x7e]{1,256}$"},message:"must match pattern \""+"^[\\x21-\\x7e]{1,256}$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/models/" + i0+"/id",schemaPath:"#/$defs/model/oneOf/1/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var valid8 = _errs31 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data8.upstream !== undefined){
let data10 = data8.upstream;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data10 === "string"){
if(!pattern10.test(data10)){
const err13 = {instancePath:instancePath+"/models/" + i0+"/upstream",schemaPath:"#/$defs/model/oneOf/1/properties/upstream/pattern",keyword:"pattern",params:{pattern: "^[\\x21-\\x7e]{1,256}$"},message:"must match pattern \""+"^[\\x21-\\x7e]{1,256}$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/models/" + i0+"/upstream",schemaPath:"#/$defs/model/oneOf/1/properties/upstream/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var valid8 = _errs33 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data8.structured !== undefined){
let data11 = data8.structured;
const _errs35 = errors;
if(!((data11 === "native") || (data11 === "checked"))){
const err15 = {instancePath:instancePath+"/models/" + i0+"/structured",schemaPath:"#/$defs/model/oneOf/1/properties/structured/enum",keyword:"enum",params:{allowedValues: schema33.oneOf[1].properties.structured.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid8 = _errs35 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/models/" + i0,schemaPath:"#/$defs/model/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid1 = _errs28 === errors;
if(_valid1 && valid7){
valid7 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid7 = true;
passing1 = 1;
}
}
if(!valid7){
const err17 = {instancePath:instancePath+"/models/" + i0,schemaPath:"#/$defs/model/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
var valid5 = _errs23 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid0 = _errs21 === errors;
if(_valid0 && valid4){
valid4 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid4 = true;
passing0 = 1;
}
}
if(!valid4){
const err19 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.refresh_seconds !== undefined){
let data12 = data.refresh_seconds;
const _errs36 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate21.errors = [{instancePath:instancePath+"/refresh_seconds",schemaPath:"#/properties/refresh_seconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs36){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 86400 || isNaN(data12)){
validate21.errors = [{instancePath:instancePath+"/refresh_seconds",schemaPath:"#/properties/refresh_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data12 < 1 || isNaN(data12)){
validate21.errors = [{instancePath:instancePath+"/refresh_seconds",schemaPath:"#/properties/refresh_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.structured !== undefined){
let data13 = data.structured;
const _errs38 = errors;
if(!((data13 === "native") || (data13 === "checked"))){
validate21.errors = [{instancePath:instancePath+"/structured",schemaPath:"#/properties/structured/enum",keyword:"enum",params:{allowedValues: schema32.properties.structured.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inline_think !== undefined){
const _errs39 = errors;
if(typeof data.inline_think !== "boolean"){
validate21.errors = [{instancePath:instancePath+"/inline_think",schemaPath:"#/properties/inline_think/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max_answer_bytes !== undefined){
let data15 = data.max_answer_bytes;
const _errs41 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate21.errors = [{instancePath:instancePath+"/max_answer_bytes",schemaPath:"#/properties/max_answer_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs41){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1073741824 || isNaN(data15)){
validate21.errors = [{instancePath:instancePath+"/max_answer_bytes",schemaPath:"#/properties/max_answer_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data15 < 1024 || isNaN(data15)){
validate21.errors = [{instancePath:instancePath+"/max_answer_bytes",schemaPath:"#/properties/max_answer_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024"}];
return false;
}
}
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timeouts !== undefined){
let data16 = data.timeouts;
const _errs43 = errors;
if(errors === _errs43){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
const _errs45 = errors;
for(const key4 in data16){
if(!(((((key4 === "connect_ms") || (key4 === "first_byte_ms")) || (key4 === "idle_ms")) || (key4 === "total_ms")) || (key4 === "list_ms"))){
validate21.errors = [{instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs45 === errors){
if(data16.connect_ms !== undefined){
let data17 = data16.connect_ms;
const _errs46 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate21.errors = [{instancePath:instancePath+"/timeouts/connect_ms",schemaPath:"#/properties/timeouts/properties/connect_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs46){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 3600000 || isNaN(data17)){
validate21.errors = [{instancePath:instancePath+"/timeouts/connect_ms",schemaPath:"#/properties/timeouts/properties/connect_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data17 < 1 || isNaN(data17)){
validate21.errors = [{instancePath:instancePath+"/timeouts/connect_ms",schemaPath:"#/properties/timeouts/properties/connect_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid9 = _errs46 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data16.first_byte_ms !== undefined){
let data18 = data16.first_byte_ms;
const _errs48 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate21.errors = [{instancePath:instancePath+"/timeouts/first_byte_ms",schemaPath:"#/properties/timeouts/properties/first_byte_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs48){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 3600000 || isNaN(data18)){
validate21.errors = [{instancePath:instancePath+"/timeouts/first_byte_ms",schemaPath:"#/properties/timeouts/properties/first_byte_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data18 < 1 || isNaN(data18)){
validate21.errors = [{instancePath:instancePath+"/timeouts/first_byte_ms",schemaPath:"#/properties/timeouts/properties/first_byte_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid9 = _errs48 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data16.idle_ms !== undefined){
let data19 = data16.idle_ms;
const _errs50 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate21.errors = [{instancePath:instancePath+"/timeouts/idle_ms",schemaPath:"#/properties/timeouts/properties/idle_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs50){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 3600000 || isNaN(data19)){
validate21.errors = [{instancePath:instancePath+"/timeouts/idle_ms",schemaPath:"#/properties/timeouts/properties/idle_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data19 < 1 || isNaN(data19)){
validate21.errors = [{instancePath:instancePath+"/timeouts/idle_ms",schemaPath:"#/properties/timeouts/properties/idle_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid9 = _errs50 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data16.total_ms !== undefined){
let data20 = data16.total_ms;
const _errs52 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate21.errors = [{instancePath:instancePath+"/timeouts/total_ms",schemaPath:"#/properties/timeouts/properties/total_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs52){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 3600000 || isNaN(data20)){
validate21.errors = [{instancePath:instancePath+"/timeouts/total_ms",schemaPath:"#/properties/timeouts/properties/total_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data20 < 1 || isNaN(data20)){
validate21.errors = [{instancePath:instancePath+"/timeouts/total_ms",schemaPath:"#/properties/timeouts/properties/total_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid9 = _errs52 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data16.list_ms !== undefined){
let data21 = data16.list_ms;
const _errs54 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate21.errors = [{instancePath:instancePath+"/timeouts/list_ms",schemaPath:"#/properties/timeouts/properties/list_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs54){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 3600000 || isNaN(data21)){
validate21.errors = [{instancePath:instancePath+"/timeouts/list_ms",schemaPath:"#/properties/timeouts/properties/list_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data21 < 1 || isNaN(data21)){
validate21.errors = [{instancePath:instancePath+"/timeouts/list_ms",schemaPath:"#/properties/timeouts/properties/list_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid9 = _errs54 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retries !== undefined){
let data22 = data.retries;
const _errs56 = errors;
if(errors === _errs56){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
const _errs58 = errors;
for(const key5 in data22){
if(!(((((key5 === "attempts") || (key5 === "base_ms")) || (key5 === "factor")) || (key5 === "jitter")) || (key5 === "cap_ms"))){
validate21.errors = [{instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs58 === errors){
if(data22.attempts !== undefined){
let data23 = data22.attempts;
const _errs59 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate21.errors = [{instancePath:instancePath+"/retries/attempts",schemaPath:"#/properties/retries/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs59){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 10 || isNaN(data23)){
validate21.errors = [{instancePath:instancePath+"/retries/attempts",schemaPath:"#/properties/retries/properties/attempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10"}];
return false;
}
else {
if(data23 < 1 || isNaN(data23)){
validate21.errors = [{instancePath:instancePath+"/retries/attempts",schemaPath:"#/properties/retries/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid10 = _errs59 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data22.base_ms !== undefined){
let data24 = data22.base_ms;
const _errs61 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
validate21.errors = [{instancePath:instancePath+"/retries/base_ms",schemaPath:"#/properties/retries/properties/base_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs61){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 3600000 || isNaN(data24)){
validate21.errors = [{instancePath:instancePath+"/retries/base_ms",schemaPath:"#/properties/retries/properties/base_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data24 < 0 || isNaN(data24)){
validate21.errors = [{instancePath:instancePath+"/retries/base_ms",schemaPath:"#/properties/retries/properties/base_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid10 = _errs61 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data22.factor !== undefined){
let data25 = data22.factor;
const _errs63 = errors;
if(errors === _errs63){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 10 || isNaN(data25)){
validate21.errors = [{instancePath:instancePath+"/retries/factor",schemaPath:"#/properties/retries/properties/factor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10"}];
return false;
}
else {
if(data25 < 1 || isNaN(data25)){
validate21.errors = [{instancePath:instancePath+"/retries/factor",schemaPath:"#/properties/retries/properties/factor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/retries/factor",schemaPath:"#/properties/retries/properties/factor/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid10 = _errs63 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data22.jitter !== undefined){
let data26 = data22.jitter;
const _errs65 = errors;
if(errors === _errs65){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1 || isNaN(data26)){
validate21.errors = [{instancePath:instancePath+"/retries/jitter",schemaPath:"#/properties/retries/properties/jitter/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data26 < 0 || isNaN(data26)){
validate21.errors = [{instancePath:instancePath+"/retries/jitter",schemaPath:"#/properties/retries/properties/jitter/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/retries/jitter",schemaPath:"#/properties/retries/properties/jitter/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid10 = _errs65 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data22.cap_ms !== undefined){
let data27 = data22.cap_ms;
const _errs67 = errors;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
validate21.errors = [{instancePath:instancePath+"/retries/cap_ms",schemaPath:"#/properties/retries/properties/cap_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs67){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 3600000 || isNaN(data27)){
validate21.errors = [{instancePath:instancePath+"/retries/cap_ms",schemaPath:"#/properties/retries/properties/cap_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data27 < 0 || isNaN(data27)){
validate21.errors = [{instancePath:instancePath+"/retries/cap_ms",schemaPath:"#/properties/retries/properties/cap_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid10 = _errs67 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs56 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="config/providers" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.providers === undefined) && (missing0 = "providers")){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "providers") || (key0 === "aliases")) || (key0 === "default"))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.providers !== undefined){
let data0 = data.providers;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 64){
validate20.errors = [{instancePath:instancePath+"/providers",schemaPath:"#/properties/providers/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate21(data0[i0], {instancePath:instancePath+"/providers/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/providers",schemaPath:"#/properties/providers/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.aliases !== undefined){
let data2 = data.aliases;
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length > 1000){
validate20.errors = [{instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/maxProperties",keyword:"maxProperties",params:{limit: 1000},message:"must NOT have more than 1000 properties"}];
return false;
}
else {
for(const key1 in data2){
const _errs7 = errors;
if(errors === _errs7){
if(typeof key1 === "string"){
if(!pattern10.test(key1)){
const err0 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[\\x21-\\x7e]{1,256}$"},message:"must match pattern \""+"^[\\x21-\\x7e]{1,256}$"+"\"",propertyName:key1};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var valid2 = _errs7 === errors;
if(!valid2){
const err2 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate20.errors = vErrors;
return false;
break;
}
}
if(valid2){
for(const key2 in data2){
let data3 = data2[key2];
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern10.test(data3)){
validate20.errors = [{instancePath:instancePath+"/aliases/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[\\x21-\\x7e]{1,256}$"},message:"must match pattern \""+"^[\\x21-\\x7e]{1,256}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/aliases/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.default !== undefined){
let data4 = data.default;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(!pattern10.test(data4)){
validate20.errors = [{instancePath:instancePath+"/default",schemaPath:"#/properties/default/pattern",keyword:"pattern",params:{pattern: "^[\\x21-\\x7e]{1,256}$"},message:"must match pattern \""+"^[\\x21-\\x7e]{1,256}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v1 = validate23;
const schema34 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"configs/runtime/reliability.yaml","description":"What runs, requests and engines may take.","type":"object","additionalProperties":false,"required":["stages","limits","engines"],"properties":{"stages":{"description":"Milliseconds of MATRIZ's own work by stage. They may not add up to more than the total.","type":"object","additionalProperties":false,"required":["intent_ms","risk_in_ms","memory_ms","attention_ms","thought_ms","validate_ms","risk_out_ms","action_ms","total_ms","attention_tokens"],"properties":{"intent_ms":{"description":"Finding out what is asked.","type":"integer","minimum":1,"maximum":3600000},"risk_in_ms":{"description":"The policy on the way in.","type":"integer","minimum":1,"maximum":3600000},"memory_ms":{"description":"Recalling what the conversation holds.","type":"integer","minimum":1,"maximum":3600000},"attention_ms":{"description":"Selecting what of it matters.","type":"integer","minimum":1,"maximum":3600000},"thought_ms":{"description":"Deciding who answers, and answering; without the engine's own time.","type":"integer","minimum":1,"maximum":3600000},"validate_ms":{"description":"Checking the answer.","type":"integer","minimum":1,"maximum":3600000},"risk_out_ms":{"description":"The policy on the way out.","type":"integer","minimum":1,"maximum":3600000},"action_ms":{"description":"Saying the answer; without waiting for a slow reader.","type":"integer","minimum":1,"maximum":3600000},"total_ms":{"description":"All stages of a run together.","type":"integer","minimum":1,"maximum":3600000},"attention_tokens":{"description":"Tokens of recalled statements that ATTENTION lets through.","type":"integer","minimum":0,"maximum":10000000}}},"limits":{"description":"Requests of one key in any rolling window, by the limits class of the operation.","type":"object","additionalProperties":false,"required":["responses","reads","models"],"properties":{"responses":{"description":"Starting runs and counting their tokens.","$ref":"#/$defs/window"},"embeddings":{"description":"Embeddings; needed once an operation has this class.","$ref":"#/$defs/window"},"dreams":{"description":"Dreams; needed once an operation has this class.","$ref":"#/$defs/window"},"reads":{"description":"Reading and deleting what is stored.","$ref":"#/$defs/window"},"models":{"description":"Listing models.","$ref":"#/$defs/window"}}},"engines":{"description":"What a language engine is given where configs/runtime/providers.yaml says nothing of its own.","type":"object","additionalProperties":false,"required":["timeouts","backoff"],"properties":{"timeouts":{"description":"Milliseconds that each phase of a call may take.","type":"object","additionalProperties":false,"required":["connect_ms","first_byte_ms","idle_ms","total_ms"],"properties":{"connect_ms":{"description":"Until the connection stands.","type":"integer","minimum":1,"maximum":600000},"first_byte_ms":{"description":"From the request until the first byte of the answer.","type":"integer","minimum":1,"maximum":3600000},"idle_ms":{"description":"Between two pieces of the answer.","type":"integer","minimum":1,"maximum":3600000},"total_ms":{"description":"The whole call, retries included.","type":"integer","minimum":1,"maximum":86400000}}},"backoff":{"description":"How a call is tried again while nothing of its answer has come.","type":"object","additionalProperties":false,"required":["base_ms","factor","jitter","cap_ms","attempts"],"properties":{"base_ms":{"description":"The wait before the first retry.","type":"integer","minimum":0,"maximum":60000},"factor":{"description":"By how much each wait is longer than the one before.","type":"number","minimum":1,"maximum":10},"jitter":{"description":"The share of a wait that chance may add or take away.","type":"number","minimum":0,"maximum":1},"cap_ms":{"description":"No wait is longer.","type":"integer","minimum":0,"maximum":600000},"attempts":{"description":"How often a call is made at most, the first time included.","type":"integer","minimum":1,"maximum":10}}}}}},"$defs":{"window":{"description":"At most so many requests in any window of this length.","type":"object","additionalProperties":false,"required":["requests","window_ms"],"properties":{"requests":{"description":"Requests in any one window.","type":"integer","minimum":1,"maximum":100000000},"window_ms":{"description":"The length of the window.","type":"integer","minimum":100,"maximum":86400000}}}},"$id":"config/reliability"};
const schema35 = {"description":"At most so many requests in any window of this length.","type":"object","additionalProperties":false,"required":["requests","window_ms"],"properties":{"requests":{"description":"Requests in any one window.","type":"integer","minimum":1,"maximum":100000000},"window_ms":{"description":"The length of the window.","type":"integer","minimum":100,"maximum":86400000}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="config/reliability" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.stages === undefined) && (missing0 = "stages")) || ((data.limits === undefined) && (missing0 = "limits"))) || ((data.engines === undefined) && (missing0 = "engines"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "stages") || (key0 === "limits")) || (key0 === "engines"))){
validate23.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.stages !== undefined){
let data0 = data.stages;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((((((((((data0.intent_ms === undefined) && (missing1 = "intent_ms")) || ((data0.risk_in_ms === undefined) && (missing1 = "risk_in_ms"))) || ((data0.memory_ms === undefined) && (missing1 = "memory_ms"))) || ((data0.attention_ms === undefined) && (missing1 = "attention_ms"))) || ((data0.thought_ms === undefined) && (missing1 = "thought_ms"))) || ((data0.validate_ms === undefined) && (missing1 = "validate_ms"))) || ((data0.risk_out_ms === undefined) && (missing1 = "risk_out_ms"))) || ((data0.action_ms === undefined) && (missing1 = "action_ms"))) || ((data0.total_ms === undefined) && (missing1 = "total_ms"))) || ((data0.attention_tokens === undefined) && (missing1 = "attention_tokens"))){
validate23.errors = [{instancePath:instancePath+"/stages",schemaPath:"#/properties/stages/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs4 = errors;
for(const key1 in data0){
if(!(func1.call(schema34.properties.stages.properties, key1))){
validate23.errors = [{instancePath:instancePath+"/stages",schemaPath:"#/properties/stages/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs4 === errors){
if(data0.intent_ms !== undefined){
let data1 = data0.intent_ms;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate23.errors = [{instancePath:instancePath+"/stages/intent_ms",schemaPath:"#/properties/stages/properties/intent_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 3600000 || isNaN(data1)){
validate23.errors = [{instancePath:instancePath+"/stages/intent_ms",schemaPath:"#/properties/stages/properties/intent_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate23.errors = [{instancePath:instancePath+"/stages/intent_ms",schemaPath:"#/properties/stages/properties/intent_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.risk_in_ms !== undefined){
let data2 = data0.risk_in_ms;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate23.errors = [{instancePath:instancePath+"/stages/risk_in_ms",schemaPath:"#/properties/stages/properties/risk_in_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 3600000 || isNaN(data2)){
validate23.errors = [{instancePath:instancePath+"/stages/risk_in_ms",schemaPath:"#/properties/stages/properties/risk_in_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate23.errors = [{instancePath:instancePath+"/stages/risk_in_ms",schemaPath:"#/properties/stages/properties/risk_in_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.memory_ms !== undefined){
let data3 = data0.memory_ms;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate23.errors = [{instancePath:instancePath+"/stages/memory_ms",schemaPath:"#/properties/stages/properties/memory_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 3600000 || isNaN(data3)){
validate23.errors = [{instancePath:instancePath+"/stages/memory_ms",schemaPath:"#/properties/stages/properties/memory_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate23.errors = [{instancePath:instancePath+"/stages/memory_ms",schemaPath:"#/properties/stages/properties/memory_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.attention_ms !== undefined){
let data4 = data0.attention_ms;
const _errs11 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate23.errors = [{instancePath:instancePath+"/stages/attention_ms",schemaPath:"#/properties/stages/properties/attention_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 3600000 || isNaN(data4)){
validate23.errors = [{instancePath:instancePath+"/stages/attention_ms",schemaPath:"#/properties/stages/properties/attention_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate23.errors = [{instancePath:instancePath+"/stages/attention_ms",schemaPath:"#/properties/stages/properties/attention_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.thought_ms !== undefined){
let data5 = data0.thought_ms;
const _errs13 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate23.errors = [{instancePath:instancePath+"/stages/thought_ms",schemaPath:"#/properties/stages/properties/thought_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 3600000 || isNaN(data5)){
validate23.errors = [{instancePath:instancePath+"/stages/thought_ms",schemaPath:"#/properties/stages/properties/thought_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate23.errors = [{instancePath:instancePath+"/stages/thought_ms",schemaPath:"#/properties/stages/properties/thought_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.validate_ms !== undefined){
let data6 = data0.validate_ms;
const _errs15 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate23.errors = [{instancePath:instancePath+"/stages/validate_ms",schemaPath:"#/properties/stages/properties/validate_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 3600000 || isNaN(data6)){
validate23.errors = [{instancePath:instancePath+"/stages/validate_ms",schemaPath:"#/properties/stages/properties/validate_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate23.errors = [{instancePath:instancePath+"/stages/validate_ms",schemaPath:"#/properties/stages/properties/validate_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.risk_out_ms !== undefined){
let data7 = data0.risk_out_ms;
const _errs17 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate23.errors = [{instancePath:instancePath+"/stages/risk_out_ms",schemaPath:"#/properties/stages/properties/risk_out_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs17){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 3600000 || isNaN(data7)){
validate23.errors = [{instancePath:instancePath+"/stages/risk_out_ms",schemaPath:"#/properties/stages/properties/risk_out_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data7 < 1 || isNaN(data7)){
validate23.errors = [{instancePath:instancePath+"/stages/risk_out_ms",schemaPath:"#/properties/stages/properties/risk_out_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.action_ms !== undefined){
let data8 = data0.action_ms;
const _errs19 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate23.errors = [{instancePath:instancePath+"/stages/action_ms",schemaPath:"#/properties/stages/properties/action_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 3600000 || isNaN(data8)){
validate23.errors = [{instancePath:instancePath+"/stages/action_ms",schemaPath:"#/properties/stages/properties/action_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data8 < 1 || isNaN(data8)){
validate23.errors = [{instancePath:instancePath+"/stages/action_ms",schemaPath:"#/properties/stages/properties/action_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid1 = _errs19 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.total_ms !== undefined){
let data9 = data0.total_ms;
const _errs21 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate23.errors = [{instancePath:instancePath+"/stages/total_ms",schemaPath:"#/properties/stages/properties/total_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 3600000 || isNaN(data9)){
validate23.errors = [{instancePath:instancePath+"/stages/total_ms",schemaPath:"#/properties/stages/properties/total_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data9 < 1 || isNaN(data9)){
validate23.errors = [{instancePath:instancePath+"/stages/total_ms",schemaPath:"#/properties/stages/properties/total_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid1 = _errs21 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.attention_tokens !== undefined){
let data10 = data0.attention_tokens;
const _errs23 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate23.errors = [{instancePath:instancePath+"/stages/attention_tokens",schemaPath:"#/properties/stages/properties/attention_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 10000000 || isNaN(data10)){
validate23.errors = [{instancePath:instancePath+"/stages/attention_tokens",schemaPath:"#/properties/stages/properties/attention_tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000},message:"must be <= 10000000"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate23.errors = [{instancePath:instancePath+"/stages/attention_tokens",schemaPath:"#/properties/stages/properties/attention_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid1 = _errs23 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/stages",schemaPath:"#/properties/stages/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limits !== undefined){
let data11 = data.limits;
const _errs25 = errors;
if(errors === _errs25){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if((((data11.responses === undefined) && (missing2 = "responses")) || ((data11.reads === undefined) && (missing2 = "reads"))) || ((data11.models === undefined) && (missing2 = "models"))){
validate23.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs27 = errors;
for(const key2 in data11){
if(!(((((key2 === "responses") || (key2 === "embeddings")) || (key2 === "dreams")) || (key2 === "reads")) || (key2 === "models"))){
validate23.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs27 === errors){
if(data11.responses !== undefined){
let data12 = data11.responses;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing3;
if(((data12.requests === undefined) && (missing3 = "requests")) || ((data12.window_ms === undefined) && (missing3 = "window_ms"))){
validate23.errors = [{instancePath:instancePath+"/limits/responses",schemaPath:"#/$defs/window/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs31 = errors;
for(const key3 in data12){
if(!((key3 === "requests") || (key3 === "window_ms"))){
validate23.errors = [{instancePath:instancePath+"/limits/responses",schemaPath:"#/$defs/window/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs31 === errors){
if(data12.requests !== undefined){
let data13 = data12.requests;
const _errs32 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate23.errors = [{instancePath:instancePath+"/limits/responses/requests",schemaPath:"#/$defs/window/properties/requests/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs32){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 100000000 || isNaN(data13)){
validate23.errors = [{instancePath:instancePath+"/limits/responses/requests",schemaPath:"#/$defs/window/properties/requests/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000"}];
return false;
}
else {
if(data13 < 1 || isNaN(data13)){
validate23.errors = [{instancePath:instancePath+"/limits/responses/requests",schemaPath:"#/$defs/window/properties/requests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid4 = _errs32 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data12.window_ms !== undefined){
let data14 = data12.window_ms;
const _errs34 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate23.errors = [{instancePath:instancePath+"/limits/responses/window_ms",schemaPath:"#/$defs/window/properties/window_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs34){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 86400000 || isNaN(data14)){
validate23.errors = [{instancePath:instancePath+"/limits/responses/window_ms",schemaPath:"#/$defs/window/properties/window_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000"}];
return false;
}
else {
if(data14 < 100 || isNaN(data14)){
validate23.errors = [{instancePath:instancePath+"/limits/responses/window_ms",schemaPath:"#/$defs/window/properties/window_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100"}];
return false;
}
}
}
}
var valid4 = _errs34 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/limits/responses",schemaPath:"#/$defs/window/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs28 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data11.embeddings !== undefined){
let data15 = data11.embeddings;
const _errs36 = errors;
const _errs37 = errors;
if(errors === _errs37){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing4;
if(((data15.requests === undefined) && (missing4 = "requests")) || ((data15.window_ms === undefined) && (missing4 = "window_ms"))){
validate23.errors = [{instancePath:instancePath+"/limits/embeddings",schemaPath:"#/$defs/window/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs39 = errors;
for(const key4 in data15){
if(!((key4 === "requests") || (key4 === "window_ms"))){
validate23.errors = [{instancePath:instancePath+"/limits/embeddings",schemaPath:"#/$defs/window/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs39 === errors){
if(data15.requests !== undefined){
let data16 = data15.requests;
const _errs40 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate23.errors = [{instancePath:instancePath+"/limits/embeddings/requests",schemaPath:"#/$defs/window/properties/requests/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs40){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 100000000 || isNaN(data16)){
validate23.errors = [{instancePath:instancePath+"/limits/embeddings/requests",schemaPath:"#/$defs/window/properties/requests/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000"}];
return false;
}
else {
if(data16 < 1 || isNaN(data16)){
validate23.errors = [{instancePath:instancePath+"/limits/embeddings/requests",schemaPath:"#/$defs/window/properties/requests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid6 = _errs40 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data15.window_ms !== undefined){
let data17 = data15.window_ms;
const _errs42 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate23.errors = [{instancePath:instancePath+"/limits/embeddings/window_ms",schemaPath:"#/$defs/window/properties/window_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs42){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 86400000 || isNaN(data17)){
validate23.errors = [{instancePath:instancePath+"/limits/embeddings/window_ms",schemaPath:"#/$defs/window/properties/window_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000"}];
return false;
}
else {
if(data17 < 100 || isNaN(data17)){
validate23.errors = [{instancePath:instancePath+"/limits/embeddings/window_ms",schemaPath:"#/$defs/window/properties/window_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100"}];
return false;
}
}
}
}
var valid6 = _errs42 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/limits/embeddings",schemaPath:"#/$defs/window/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs36 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data11.dreams !== undefined){
let data18 = data11.dreams;
const _errs44 = errors;
const _errs45 = errors;
if(errors === _errs45){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing5;
if(((data18.requests === undefined) && (missing5 = "requests")) || ((data18.window_ms === undefined) && (missing5 = "window_ms"))){
validate23.errors = [{instancePath:instancePath+"/limits/dreams",schemaPath:"#/$defs/window/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs47 = errors;
for(const key5 in data18){
if(!((key5 === "requests") || (key5 === "window_ms"))){
validate23.errors = [{instancePath:instancePath+"/limits/dreams",schemaPath:"#/$defs/window/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs47 === errors){
if(data18.requests !== undefined){
let data19 = data18.requests;
const _errs48 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate23.errors = [{instancePath:instancePath+"/limits/dreams/requests",schemaPath:"#/$defs/window/properties/requests/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs48){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 100000000 || isNaN(data19)){
validate23.errors = [{instancePath:instancePath+"/limits/dreams/requests",schemaPath:"#/$defs/window/properties/requests/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000"}];
return false;
}
else {
if(data19 < 1 || isNaN(data19)){
validate23.errors = [{instancePath:instancePath+"/limits/dreams/requests",schemaPath:"#/$defs/window/properties/requests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid8 = _errs48 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data18.window_ms !== undefined){
let data20 = data18.window_ms;
const _errs50 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate23.errors = [{instancePath:instancePath+"/limits/dreams/window_ms",schemaPath:"#/$defs/window/properties/window_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs50){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 86400000 || isNaN(data20)){
validate23.errors = [{instancePath:instancePath+"/limits/dreams/window_ms",schemaPath:"#/$defs/window/properties/window_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000"}];
return false;
}
else {
if(data20 < 100 || isNaN(data20)){
validate23.errors = [{instancePath:instancePath+"/limits/dreams/window_ms",schemaPath:"#/$defs/window/properties/window_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100"}];
return false;
}
}
}
}
var valid8 = _errs50 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/limits/dreams",schemaPath:"#/$defs/window/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs44 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data11.reads !== undefined){
let data21 = data11.reads;
const _errs52 = errors;
const _errs53 = errors;
if(errors === _errs53){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing6;
if(((data21.requests === undefined) && (missing6 = "requests")) || ((data21.window_ms === undefined) && (missing6 = "window_ms"))){
validate23.errors = [{instancePath:instancePath+"/limits/reads",schemaPath:"#/$defs/window/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs55 = errors;
for(const key6 in data21){
if(!((key6 === "requests") || (key6 === "window_ms"))){
validate23.errors = [{instancePath:instancePath+"/limits/reads",schemaPath:"#/$defs/window/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs55 === errors){
if(data21.requests !== undefined){
let data22 = data21.requests;
const _errs56 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate23.errors = [{instancePath:instancePath+"/limits/reads/requests",schemaPath:"#/$defs/window/properties/requests/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs56){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 100000000 || isNaN(data22)){
validate23.errors = [{instancePath:instancePath+"/limits/reads/requests",schemaPath:"#/$defs/window/properties/requests/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000"}];
return false;
}
else {
if(data22 < 1 || isNaN(data22)){
validate23.errors = [{instancePath:instancePath+"/limits/reads/requests",schemaPath:"#/$defs/window/properties/requests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid10 = _errs56 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data21.window_ms !== undefined){
let data23 = data21.window_ms;
const _errs58 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate23.errors = [{instancePath:instancePath+"/limits/reads/window_ms",schemaPath:"#/$defs/window/properties/window_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs58){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 86400000 || isNaN(data23)){
validate23.errors = [{instancePath:instancePath+"/limits/reads/window_ms",schemaPath:"#/$defs/window/properties/window_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000"}];
return false;
}
else {
if(data23 < 100 || isNaN(data23)){
validate23.errors = [{instancePath:instancePath+"/limits/reads/window_ms",schemaPath:"#/$defs/window/properties/window_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100"}];
return false;
}
}
}
}
var valid10 = _errs58 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/limits/reads",schemaPath:"#/$defs/window/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs52 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data11.models !== undefined){
let data24 = data11.models;
const _errs60 = errors;
const _errs61 = errors;
if(errors === _errs61){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing7;
if(((data24.requests === undefined) && (missing7 = "requests")) || ((data24.window_ms === undefined) && (missing7 = "window_ms"))){
validate23.errors = [{instancePath:instancePath+"/limits/models",schemaPath:"#/$defs/window/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs63 = errors;
for(const key7 in data24){
if(!((key7 === "requests") || (key7 === "window_ms"))){
validate23.errors = [{instancePath:instancePath+"/limits/models",schemaPath:"#/$defs/window/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs63 === errors){
if(data24.requests !== undefined){
let data25 = data24.requests;
const _errs64 = errors;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
validate23.errors = [{instancePath:instancePath+"/limits/models/requests",schemaPath:"#/$defs/window/properties/requests/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs64){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 100000000 || isNaN(data25)){
validate23.errors = [{instancePath:instancePath+"/limits/models/requests",schemaPath:"#/$defs/window/properties/requests/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000"}];
return false;
}
else {
if(data25 < 1 || isNaN(data25)){
validate23.errors = [{instancePath:instancePath+"/limits/models/requests",schemaPath:"#/$defs/window/properties/requests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid12 = _errs64 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data24.window_ms !== undefined){
let data26 = data24.window_ms;
const _errs66 = errors;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
validate23.errors = [{instancePath:instancePath+"/limits/models/window_ms",schemaPath:"#/$defs/window/properties/window_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs66){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 86400000 || isNaN(data26)){
validate23.errors = [{instancePath:instancePath+"/limits/models/window_ms",schemaPath:"#/$defs/window/properties/window_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000"}];
return false;
}
else {
if(data26 < 100 || isNaN(data26)){
validate23.errors = [{instancePath:instancePath+"/limits/models/window_ms",schemaPath:"#/$defs/window/properties/window_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100"}];
return false;
}
}
}
}
var valid12 = _errs66 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/limits/models",schemaPath:"#/$defs/window/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs60 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engines !== undefined){
let data27 = data.engines;
const _errs68 = errors;
if(errors === _errs68){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let missing8;
if(((data27.timeouts === undefined) && (missing8 = "timeouts")) || ((data27.backoff === undefined) && (missing8 = "backoff"))){
validate23.errors = [{instancePath:instancePath+"/engines",schemaPath:"#/properties/engines/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs70 = errors;
for(const key8 in data27){
if(!((key8 === "timeouts") || (key8 === "backoff"))){
validate23.errors = [{instancePath:instancePath+"/engines",schemaPath:"#/properties/engines/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs70 === errors){
if(data27.timeouts !== undefined){
let data28 = data27.timeouts;
const _errs71 = errors;
if(errors === _errs71){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing9;
if(((((data28.connect_ms === undefined) && (missing9 = "connect_ms")) || ((data28.first_byte_ms === undefined) && (missing9 = "first_byte_ms"))) || ((data28.idle_ms === undefined) && (missing9 = "idle_ms"))) || ((data28.total_ms === undefined) && (missing9 = "total_ms"))){
validate23.errors = [{instancePath:instancePath+"/engines/timeouts",schemaPath:"#/properties/engines/properties/timeouts/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs73 = errors;
for(const key9 in data28){
if(!((((key9 === "connect_ms") || (key9 === "first_byte_ms")) || (key9 === "idle_ms")) || (key9 === "total_ms"))){
validate23.errors = [{instancePath:instancePath+"/engines/timeouts",schemaPath:"#/properties/engines/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs73 === errors){
if(data28.connect_ms !== undefined){
let data29 = data28.connect_ms;
const _errs74 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
validate23.errors = [{instancePath:instancePath+"/engines/timeouts/connect_ms",schemaPath:"#/properties/engines/properties/timeouts/properties/connect_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs74){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 600000 || isNaN(data29)){
validate23.errors = [{instancePath:instancePath+"/engines/timeouts/connect_ms",schemaPath:"#/properties/engines/properties/timeouts/properties/connect_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000"}];
return false;
}
else {
if(data29 < 1 || isNaN(data29)){
validate23.errors = [{instancePath:instancePath+"/engines/timeouts/connect_ms",schemaPath:"#/properties/engines/properties/timeouts/properties/connect_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid14 = _errs74 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data28.first_byte_ms !== undefined){
let data30 = data28.first_byte_ms;
const _errs76 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
validate23.errors = [{instancePath:instancePath+"/engines/timeouts/first_byte_ms",schemaPath:"#/properties/engines/properties/timeouts/properties/first_byte_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs76){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 3600000 || isNaN(data30)){
validate23.errors = [{instancePath:instancePath+"/engines/timeouts/first_byte_ms",schemaPath:"#/properties/engines/properties/timeouts/properties/first_byte_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data30 < 1 || isNaN(data30)){
validate23.errors = [{instancePath:instancePath+"/engines/timeouts/first_byte_ms",schemaPath:"#/properties/engines/properties/timeouts/properties/first_byte_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid14 = _errs76 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data28.idle_ms !== undefined){
let data31 = data28.idle_ms;
const _errs78 = errors;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
validate23.errors = [{instancePath:instancePath+"/engines/timeouts/idle_ms",schemaPath:"#/properties/engines/properties/timeouts/properties/idle_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs78){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 3600000 || isNaN(data31)){
validate23.errors = [{instancePath:instancePath+"/engines/timeouts/idle_ms",schemaPath:"#/properties/engines/properties/timeouts/properties/idle_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data31 < 1 || isNaN(data31)){
validate23.errors = [{instancePath:instancePath+"/engines/timeouts/idle_ms",schemaPath:"#/properties/engines/properties/timeouts/properties/idle_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid14 = _errs78 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data28.total_ms !== undefined){
let data32 = data28.total_ms;
const _errs80 = errors;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
validate23.errors = [{instancePath:instancePath+"/engines/timeouts/total_ms",schemaPath:"#/properties/engines/properties/timeouts/properties/total_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs80){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 86400000 || isNaN(data32)){
validate23.errors = [{instancePath:instancePath+"/engines/timeouts/total_ms",schemaPath:"#/properties/engines/properties/timeouts/properties/total_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000"}];
return false;
}
else {
if(data32 < 1 || isNaN(data32)){
validate23.errors = [{instancePath:instancePath+"/engines/timeouts/total_ms",schemaPath:"#/properties/engines/properties/timeouts/properties/total_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid14 = _errs80 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/engines/timeouts",schemaPath:"#/properties/engines/properties/timeouts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid13 = _errs71 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data27.backoff !== undefined){
let data33 = data27.backoff;
const _errs82 = errors;
if(errors === _errs82){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
let missing10;
if((((((data33.base_ms === undefined) && (missing10 = "base_ms")) || ((data33.factor === undefined) && (missing10 = "factor"))) || ((data33.jitter === undefined) && (missing10 = "jitter"))) || ((data33.cap_ms === undefined) && (missing10 = "cap_ms"))) || ((data33.attempts === undefined) && (missing10 = "attempts"))){
validate23.errors = [{instancePath:instancePath+"/engines/backoff",schemaPath:"#/properties/engines/properties/backoff/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
const _errs84 = errors;
for(const key10 in data33){
if(!(((((key10 === "base_ms") || (key10 === "factor")) || (key10 === "jitter")) || (key10 === "cap_ms")) || (key10 === "attempts"))){
validate23.errors = [{instancePath:instancePath+"/engines/backoff",schemaPath:"#/properties/engines/properties/backoff/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs84 === errors){
if(data33.base_ms !== undefined){
let data34 = data33.base_ms;
const _errs85 = errors;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
validate23.errors = [{instancePath:instancePath+"/engines/backoff/base_ms",schemaPath:"#/properties/engines/properties/backoff/properties/base_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs85){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 60000 || isNaN(data34)){
validate23.errors = [{instancePath:instancePath+"/engines/backoff/base_ms",schemaPath:"#/properties/engines/properties/backoff/properties/base_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000"}];
return false;
}
else {
if(data34 < 0 || isNaN(data34)){
validate23.errors = [{instancePath:instancePath+"/engines/backoff/base_ms",schemaPath:"#/properties/engines/properties/backoff/properties/base_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid15 = _errs85 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data33.factor !== undefined){
let data35 = data33.factor;
const _errs87 = errors;
if(errors === _errs87){
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 10 || isNaN(data35)){
validate23.errors = [{instancePath:instancePath+"/engines/backoff/factor",schemaPath:"#/properties/engines/properties/backoff/properties/factor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10"}];
return false;
}
else {
if(data35 < 1 || isNaN(data35)){
validate23.errors = [{instancePath:instancePath+"/engines/backoff/factor",schemaPath:"#/properties/engines/properties/backoff/properties/factor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/engines/backoff/factor",schemaPath:"#/properties/engines/properties/backoff/properties/factor/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid15 = _errs87 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data33.jitter !== undefined){
let data36 = data33.jitter;
const _errs89 = errors;
if(errors === _errs89){
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 1 || isNaN(data36)){
validate23.errors = [{instancePath:instancePath+"/engines/backoff/jitter",schemaPath:"#/properties/engines/properties/backoff/properties/jitter/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data36 < 0 || isNaN(data36)){
validate23.errors = [{instancePath:instancePath+"/engines/backoff/jitter",schemaPath:"#/properties/engines/properties/backoff/properties/jitter/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/engines/backoff/jitter",schemaPath:"#/properties/engines/properties/backoff/properties/jitter/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid15 = _errs89 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data33.cap_ms !== undefined){
let data37 = data33.cap_ms;
const _errs91 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
validate23.errors = [{instancePath:instancePath+"/engines/backoff/cap_ms",schemaPath:"#/properties/engines/properties/backoff/properties/cap_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs91){
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 600000 || isNaN(data37)){
validate23.errors = [{instancePath:instancePath+"/engines/backoff/cap_ms",schemaPath:"#/properties/engines/properties/backoff/properties/cap_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000"}];
return false;
}
else {
if(data37 < 0 || isNaN(data37)){
validate23.errors = [{instancePath:instancePath+"/engines/backoff/cap_ms",schemaPath:"#/properties/engines/properties/backoff/properties/cap_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid15 = _errs91 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data33.attempts !== undefined){
let data38 = data33.attempts;
const _errs93 = errors;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
validate23.errors = [{instancePath:instancePath+"/engines/backoff/attempts",schemaPath:"#/properties/engines/properties/backoff/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs93){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 10 || isNaN(data38)){
validate23.errors = [{instancePath:instancePath+"/engines/backoff/attempts",schemaPath:"#/properties/engines/properties/backoff/properties/attempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10"}];
return false;
}
else {
if(data38 < 1 || isNaN(data38)){
validate23.errors = [{instancePath:instancePath+"/engines/backoff/attempts",schemaPath:"#/properties/engines/properties/backoff/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid15 = _errs93 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/engines/backoff",schemaPath:"#/properties/engines/properties/backoff/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid13 = _errs82 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/engines",schemaPath:"#/properties/engines/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v2 = validate24;
const schema40 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"configs/policies/security.yaml","description":"Who may do what. Deny goes before allow, and what no rule allows is denied.","type":"object","additionalProperties":false,"required":["version","authorisation"],"properties":{"version":{"description":"The version of this format.","const":1},"authorisation":{"description":"The rules that every call is measured by.","type":"object","additionalProperties":false,"required":["roles","rules"],"properties":{"roles":{"description":"Names for sets of scopes.","type":"object","maxProperties":100,"propertyNames":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,62}$"},"additionalProperties":{"$ref":"#/$defs/role"}},"rules":{"description":"Each allows or denies. Their order does not matter.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/rule"}}}}},"$defs":{"patterns":{"description":"One that fits is enough; `*` stands for any characters.","type":"array","minItems":1,"maxItems":1000,"items":{"type":"string","minLength":1,"maxLength":256}},"role":{"description":"A set of scopes.","type":"object","additionalProperties":false,"required":["scopes"],"properties":{"scopes":{"description":"The scopes of a key that is made for the role.","type":"array","minItems":1,"maxItems":100,"uniqueItems":true,"items":{"type":"string","pattern":"^[a-z]+:[a-z]+$"}}}},"rule":{"description":"Allows or denies actions on resources to subjects.","type":"object","additionalProperties":false,"required":["id","effect","subjects","actions","resources"],"properties":{"id":{"description":"Names the rule in decisions; `default_deny` stands for none.","type":"string","pattern":"^[a-z][a-z0-9-]{0,62}$"},"effect":{"description":"What the rule says where it fits.","enum":["allow","deny"]},"subjects":{"description":"Whom the rule concerns: all of its parts must fit. Without parts it concerns everybody.","$ref":"#/$defs/subjects"},"actions":{"description":"Such as `responses.create`.","$ref":"#/$defs/patterns"},"resources":{"description":"Such as `model:lukhas-matriz` or `response:*`.","$ref":"#/$defs/patterns"},"models":{"description":"The rule concerns questions about these models alone.","$ref":"#/$defs/patterns"}}},"subjects":{"description":"Parts of a key.","type":"object","additionalProperties":false,"properties":{"scopes":{"description":"The key has all of these.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","pattern":"^[a-z]+:[a-z]+$"}},"roles":{"description":"The key has all scopes of one of these roles.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,62}$"}},"tenants":{"description":"The key's tenant.","$ref":"#/$defs/patterns"},"projects":{"description":"The key's project.","$ref":"#/$defs/patterns"},"lanes":{"description":"The key's lane.","$ref":"#/$defs/patterns"}}}},"$id":"config/security"};
const schema41 = {"description":"A set of scopes.","type":"object","additionalProperties":false,"required":["scopes"],"properties":{"scopes":{"description":"The scopes of a key that is made for the role.","type":"array","minItems":1,"maxItems":100,"uniqueItems":true,"items":{"type":"string","pattern":"^[a-z]+:[a-z]+$"}}}};
const pattern16 = new RegExp("^[a-z][a-z0-9-]{0,62}$", "u");
const pattern17 = new RegExp("^[a-z]+:[a-z]+$", "u");
const schema42 = {"description":"Allows or denies actions on resources to subjects.","type":"object","additionalProperties":false,"required":["id","effect","subjects","actions","resources"],"properties":{"id":{"description":"Names the rule in decisions; `default_deny` stands for none.","type":"string","pattern":"^[a-z][a-z0-9-]{0,62}$"},"effect":{"description":"What the rule says where it fits.","enum":["allow","deny"]},"subjects":{"description":"Whom the rule concerns: all of its parts must fit. Without parts it concerns everybody.","$ref":"#/$defs/subjects"},"actions":{"description":"Such as `responses.create`.","$ref":"#/$defs/patterns"},"resources":{"description":"Such as `model:lukhas-matriz` or `response:*`.","$ref":"#/$defs/patterns"},"models":{"description":"The rule concerns questions about these models alone.","$ref":"#/$defs/patterns"}}};
const schema44 = {"description":"One that fits is enough; `*` stands for any characters.","type":"array","minItems":1,"maxItems":1000,"items":{"type":"string","minLength":1,"maxLength":256}};
const schema43 = {"description":"Parts of a key.","type":"object","additionalProperties":false,"properties":{"scopes":{"description":"The key has all of these.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","pattern":"^[a-z]+:[a-z]+$"}},"roles":{"description":"The key has all scopes of one of these roles.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,62}$"}},"tenants":{"description":"The key's tenant.","$ref":"#/$defs/patterns"},"projects":{"description":"The key's project.","$ref":"#/$defs/patterns"},"lanes":{"description":"The key's lane.","$ref":"#/$defs/patterns"}}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "scopes") || (key0 === "roles")) || (key0 === "tenants")) || (key0 === "projects")) || (key0 === "lanes"))){
validate26.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.scopes !== undefined){
let data0 = data.scopes;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 100){
validate26.errors = [{instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
if(data0.length < 1){
validate26.errors = [{instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern17.test(data1)){
validate26.errors = [{instancePath:instancePath+"/scopes/" + i0,schemaPath:"#/properties/scopes/items/pattern",keyword:"pattern",params:{pattern: "^[a-z]+:[a-z]+$"},message:"must match pattern \""+"^[a-z]+:[a-z]+$"+"\""}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/scopes/" + i0,schemaPath:"#/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roles !== undefined){
let data2 = data.roles;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length > 100){
validate26.errors = [{instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
if(data2.length < 1){
validate26.errors = [{instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid2 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(!pattern16.test(data3)){
validate26.errors = [{instancePath:instancePath+"/roles/" + i1,schemaPath:"#/properties/roles/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z][a-z0-9-]{0,62}$"+"\""}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/roles/" + i1,schemaPath:"#/properties/roles/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tenants !== undefined){
let data4 = data.tenants;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data4)){
if(data4.length > 1000){
validate26.errors = [{instancePath:instancePath+"/tenants",schemaPath:"#/$defs/patterns/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
if(data4.length < 1){
validate26.errors = [{instancePath:instancePath+"/tenants",schemaPath:"#/$defs/patterns/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid4 = true;
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(func2(data5) > 256){
validate26.errors = [{instancePath:instancePath+"/tenants/" + i2,schemaPath:"#/$defs/patterns/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data5) < 1){
validate26.errors = [{instancePath:instancePath+"/tenants/" + i2,schemaPath:"#/$defs/patterns/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/tenants/" + i2,schemaPath:"#/$defs/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs13 === errors;
if(!valid4){
break;
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/tenants",schemaPath:"#/$defs/patterns/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.projects !== undefined){
let data6 = data.projects;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data6)){
if(data6.length > 1000){
validate26.errors = [{instancePath:instancePath+"/projects",schemaPath:"#/$defs/patterns/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
if(data6.length < 1){
validate26.errors = [{instancePath:instancePath+"/projects",schemaPath:"#/$defs/patterns/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid6 = true;
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
let data7 = data6[i3];
const _errs18 = errors;
if(errors === _errs18){
if(typeof data7 === "string"){
if(func2(data7) > 256){
validate26.errors = [{instancePath:instancePath+"/projects/" + i3,schemaPath:"#/$defs/patterns/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data7) < 1){
validate26.errors = [{instancePath:instancePath+"/projects/" + i3,schemaPath:"#/$defs/patterns/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/projects/" + i3,schemaPath:"#/$defs/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs18 === errors;
if(!valid6){
break;
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/projects",schemaPath:"#/$defs/patterns/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lanes !== undefined){
let data8 = data.lanes;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data8)){
if(data8.length > 1000){
validate26.errors = [{instancePath:instancePath+"/lanes",schemaPath:"#/$defs/patterns/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
if(data8.length < 1){
validate26.errors = [{instancePath:instancePath+"/lanes",schemaPath:"#/$defs/patterns/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid8 = true;
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
let data9 = data8[i4];
const _errs23 = errors;
if(errors === _errs23){
if(typeof data9 === "string"){
if(func2(data9) > 256){
validate26.errors = [{instancePath:instancePath+"/lanes/" + i4,schemaPath:"#/$defs/patterns/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data9) < 1){
validate26.errors = [{instancePath:instancePath+"/lanes/" + i4,schemaPath:"#/$defs/patterns/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/lanes/" + i4,schemaPath:"#/$defs/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid8 = _errs23 === errors;
if(!valid8){
break;
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/lanes",schemaPath:"#/$defs/patterns/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.effect === undefined) && (missing0 = "effect"))) || ((data.subjects === undefined) && (missing0 = "subjects"))) || ((data.actions === undefined) && (missing0 = "actions"))) || ((data.resources === undefined) && (missing0 = "resources"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "id") || (key0 === "effect")) || (key0 === "subjects")) || (key0 === "actions")) || (key0 === "resources")) || (key0 === "models"))){
validate25.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern16.test(data0)){
validate25.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z][a-z0-9-]{0,62}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.effect !== undefined){
let data1 = data.effect;
const _errs4 = errors;
if(!((data1 === "allow") || (data1 === "deny"))){
validate25.errors = [{instancePath:instancePath+"/effect",schemaPath:"#/properties/effect/enum",keyword:"enum",params:{allowedValues: schema42.properties.effect.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subjects !== undefined){
const _errs5 = errors;
if(!(validate26(data.subjects, {instancePath:instancePath+"/subjects",parentData:data,parentDataProperty:"subjects",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actions !== undefined){
let data3 = data.actions;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
if(data3.length > 1000){
validate25.errors = [{instancePath:instancePath+"/actions",schemaPath:"#/$defs/patterns/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
if(data3.length < 1){
validate25.errors = [{instancePath:instancePath+"/actions",schemaPath:"#/$defs/patterns/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(func2(data4) > 256){
validate25.errors = [{instancePath:instancePath+"/actions/" + i0,schemaPath:"#/$defs/patterns/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data4) < 1){
validate25.errors = [{instancePath:instancePath+"/actions/" + i0,schemaPath:"#/$defs/patterns/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/actions/" + i0,schemaPath:"#/$defs/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/actions",schemaPath:"#/$defs/patterns/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resources !== undefined){
let data5 = data.resources;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data5)){
if(data5.length > 1000){
validate25.errors = [{instancePath:instancePath+"/resources",schemaPath:"#/$defs/patterns/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
if(data5.length < 1){
validate25.errors = [{instancePath:instancePath+"/resources",schemaPath:"#/$defs/patterns/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 === "string"){
if(func2(data6) > 256){
validate25.errors = [{instancePath:instancePath+"/resources/" + i1,schemaPath:"#/$defs/patterns/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data6) < 1){
validate25.errors = [{instancePath:instancePath+"/resources/" + i1,schemaPath:"#/$defs/patterns/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/resources/" + i1,schemaPath:"#/$defs/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs14 === errors;
if(!valid4){
break;
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/resources",schemaPath:"#/$defs/patterns/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.models !== undefined){
let data7 = data.models;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data7)){
if(data7.length > 1000){
validate25.errors = [{instancePath:instancePath+"/models",schemaPath:"#/$defs/patterns/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
if(data7.length < 1){
validate25.errors = [{instancePath:instancePath+"/models",schemaPath:"#/$defs/patterns/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid6 = true;
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
const _errs19 = errors;
if(errors === _errs19){
if(typeof data8 === "string"){
if(func2(data8) > 256){
validate25.errors = [{instancePath:instancePath+"/models/" + i2,schemaPath:"#/$defs/patterns/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data8) < 1){
validate25.errors = [{instancePath:instancePath+"/models/" + i2,schemaPath:"#/$defs/patterns/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/models/" + i2,schemaPath:"#/$defs/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs19 === errors;
if(!valid6){
break;
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/models",schemaPath:"#/$defs/patterns/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="config/security" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.version === undefined) && (missing0 = "version")) || ((data.authorisation === undefined) && (missing0 = "authorisation"))){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "version") || (key0 === "authorisation"))){
validate24.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.version !== undefined){
const _errs2 = errors;
if(1 !== data.version){
validate24.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.authorisation !== undefined){
let data1 = data.authorisation;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.roles === undefined) && (missing1 = "roles")) || ((data1.rules === undefined) && (missing1 = "rules"))){
validate24.errors = [{instancePath:instancePath+"/authorisation",schemaPath:"#/properties/authorisation/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!((key1 === "roles") || (key1 === "rules"))){
validate24.errors = [{instancePath:instancePath+"/authorisation",schemaPath:"#/properties/authorisation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.roles !== undefined){
let data2 = data1.roles;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length > 100){
validate24.errors = [{instancePath:instancePath+"/authorisation/roles",schemaPath:"#/properties/authorisation/properties/roles/maxProperties",keyword:"maxProperties",params:{limit: 100},message:"must NOT have more than 100 properties"}];
return false;
}
else {
for(const key2 in data2){
const _errs8 = errors;
if(errors === _errs8){
if(typeof key2 === "string"){
if(!pattern16.test(key2)){
const err0 = {instancePath:instancePath+"/authorisation/roles",schemaPath:"#/properties/authorisation/properties/roles/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z][a-z0-9-]{0,62}$"+"\"",propertyName:key2};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/authorisation/roles",schemaPath:"#/properties/authorisation/properties/roles/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key2};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var valid2 = _errs8 === errors;
if(!valid2){
const err2 = {instancePath:instancePath+"/authorisation/roles",schemaPath:"#/properties/authorisation/properties/roles/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate24.errors = vErrors;
return false;
break;
}
}
if(valid2){
for(const key3 in data2){
let data3 = data2[key3];
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing2;
if((data3.scopes === undefined) && (missing2 = "scopes")){
validate24.errors = [{instancePath:instancePath+"/authorisation/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/role/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key4 in data3){
if(!(key4 === "scopes")){
validate24.errors = [{instancePath:instancePath+"/authorisation/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/role/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs14 === errors){
if(data3.scopes !== undefined){
let data4 = data3.scopes;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data4)){
if(data4.length > 100){
validate24.errors = [{instancePath:instancePath+"/authorisation/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes",schemaPath:"#/$defs/role/properties/scopes/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
if(data4.length < 1){
validate24.errors = [{instancePath:instancePath+"/authorisation/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes",schemaPath:"#/$defs/role/properties/scopes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid6 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs17 = errors;
if(errors === _errs17){
if(typeof data5 === "string"){
if(!pattern17.test(data5)){
validate24.errors = [{instancePath:instancePath+"/authorisation/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes/" + i0,schemaPath:"#/$defs/role/properties/scopes/items/pattern",keyword:"pattern",params:{pattern: "^[a-z]+:[a-z]+$"},message:"must match pattern \""+"^[a-z]+:[a-z]+$"+"\""}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/authorisation/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes/" + i0,schemaPath:"#/$defs/role/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs17 === errors;
if(!valid6){
break;
}
}
if(valid6){
let i1 = data4.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data4[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
validate24.errors = [{instancePath:instancePath+"/authorisation/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes",schemaPath:"#/$defs/role/properties/scopes/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"}];
return false;
break;
}
indices0[item0] = i1;
}
}
}
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/authorisation/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes",schemaPath:"#/$defs/role/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/authorisation/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/role/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs11 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/authorisation/roles",schemaPath:"#/properties/authorisation/properties/roles/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.rules !== undefined){
let data6 = data1.rules;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data6)){
if(data6.length > 1000){
validate24.errors = [{instancePath:instancePath+"/authorisation/rules",schemaPath:"#/properties/authorisation/properties/rules/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid8 = true;
const len1 = data6.length;
for(let i2=0; i2<len1; i2++){
const _errs21 = errors;
if(!(validate25(data6[i2], {instancePath:instancePath+"/authorisation/rules/" + i2,parentData:data6,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid8 = _errs21 === errors;
if(!valid8){
break;
}
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/authorisation/rules",schemaPath:"#/properties/authorisation/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid1 = _errs19 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/authorisation",schemaPath:"#/properties/authorisation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.v3 = validate29;
const schema50 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"MATRIZ node, schema v1.1","description":"One inspectable step of thought. What was thought is a record beside the node, bound to it by the hash in `evidence`.","type":"object","additionalProperties":false,"required":["version","id","type","state","timestamps","provenance"],"properties":{"version":{"description":"The major version of this schema.","const":1},"id":{"$ref":"#/$defs/node_id"},"type":{"description":"What kind of step it is.","enum":["SENSORY_IMG","SENSORY_AUD","SENSORY_VID","SENSORY_TOUCH","EMOTION","INTENT","DECISION","CONTEXT","MEMORY","REFLECTION","CAUSAL","TEMPORAL","AWARENESS","HYPOTHESIS","REPLAY","DRM","COMPUTATION","VALIDATION"]},"labels":{"description":"`namespace:key=value@v`.","type":"array","maxItems":12,"items":{"type":"string","maxLength":64,"pattern":"^[a-z][a-z0-9_-]*:[a-z][a-z0-9_-]*=[^@\\s]+@[0-9]+$"}},"state":{"description":"How the step stands; each from 0 to 1, `valence` from -1.","type":"object","additionalProperties":false,"required":["confidence","salience"],"properties":{"confidence":{"type":"number","minimum":0,"maximum":1},"salience":{"type":"number","minimum":0,"maximum":1},"valence":{"type":"number","minimum":-1,"maximum":1},"arousal":{"type":"number","minimum":0,"maximum":1},"novelty":{"type":"number","minimum":0,"maximum":1},"urgency":{"type":"number","minimum":0,"maximum":1},"shock_factor":{"type":"number","minimum":0,"maximum":1},"risk":{"type":"number","minimum":0,"maximum":1},"utility":{"type":"number","minimum":0,"maximum":1}}},"timestamps":{"description":"Epoch milliseconds.","type":"object","additionalProperties":false,"required":["created_ts"],"properties":{"created_ts":{"type":"integer","minimum":0},"updated_ts":{"type":"integer","minimum":0},"observed_ts":{"type":"integer","minimum":0}}},"provenance":{"description":"Where the step comes from.","type":"object","additionalProperties":false,"required":["producer","capabilities","tenant","trace_id","consent_scopes"],"properties":{"producer":{"description":"The module that made it.","type":"string","minLength":1,"maxLength":128},"capabilities":{"description":"What it was able to do.","type":"array","minItems":1,"maxItems":64,"items":{"type":"string","minLength":1,"maxLength":128}},"tenant":{"description":"Whose it is.","type":"string","minLength":1,"maxLength":256},"trace_id":{"description":"The trace it belongs to.","type":"string","minLength":1,"maxLength":128},"consent_scopes":{"description":"By which rights it was made.","type":"array","maxItems":64,"items":{"type":"string","minLength":1,"maxLength":128}},"subject_pseudonym":{"type":"string","minLength":1,"maxLength":256},"model_signature":{"description":"The model that spoke.","type":"string","minLength":1,"maxLength":256},"policy_version":{"description":"The policy that was in force.","type":"string","minLength":1,"maxLength":128},"colony":{"description":"A group of producers.","type":"object","additionalProperties":false,"required":["id"],"properties":{"id":{"type":"string","minLength":1,"maxLength":256},"role":{"type":"string","minLength":1,"maxLength":256},"iteration":{"type":"integer","minimum":0}}}}},"links":{"description":"To what it is related.","type":"array","maxItems":32,"items":{"$ref":"#/$defs/link"}},"evolves_to":{"description":"What became of it.","type":"array","maxItems":32,"items":{"$ref":"#/$defs/node_id"}},"triggers":{"description":"What made it happen.","type":"array","maxItems":32,"items":{"description":"A cause.","type":"object","additionalProperties":false,"required":["trigger_node_id","event_type"],"properties":{"trigger_node_id":{"$ref":"#/$defs/node_id"},"event_type":{"type":"string","minLength":1,"maxLength":256},"effect":{"type":"string","minLength":1,"maxLength":1024},"timestamp":{"type":"integer","minimum":0}}}},"reflections":{"description":"What was thought of it afterwards.","type":"array","maxItems":32,"items":{"description":"A look back.","type":"object","additionalProperties":false,"required":["reflection_type","timestamp"],"properties":{"reflection_type":{"enum":["regret","affirmation","dissonance_resolution","moral_conflict","self_question"]},"timestamp":{"type":"integer","minimum":0},"old_state":{"type":"object"},"new_state":{"type":"object"},"cause":{"type":"string","minLength":1,"maxLength":1024}}}},"embeddings":{"description":"Where it lies in vector spaces.","type":"array","maxItems":8,"items":{"description":"A vector.","type":"object","additionalProperties":false,"required":["space","vector"],"properties":{"space":{"type":"string","minLength":1,"maxLength":256},"vector":{"type":"array","maxItems":16384,"items":{"type":"number"}},"dim":{"type":"integer","minimum":1},"norm":{"type":"number","minimum":0}}}},"evidence":{"description":"What it rests on.","type":"array","maxItems":32,"items":{"description":"A thing that can be looked up.","type":"object","additionalProperties":false,"required":["kind","uri"],"properties":{"kind":{"enum":["trace","doc","url","input_key","consent_record","artifact"]},"uri":{"type":"string","minLength":1,"maxLength":2048},"hash":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"}}}},"schema_ref":{"description":"Which schema it keeps to.","type":"string","minLength":1,"maxLength":256}},"$defs":{"node_id":{"description":"Conventionally `LT-<trace>#N<i>`.","type":"string","minLength":3,"maxLength":128},"link":{"description":"A relation to another node.","type":"object","additionalProperties":false,"required":["target_node_id","link_type"],"properties":{"target_node_id":{"$ref":"#/$defs/node_id"},"link_type":{"enum":["temporal","causal","semantic","emotional","spatial","evidence"]},"weight":{"type":"number","minimum":0,"maximum":1},"direction":{"enum":["bidirectional","unidirectional"]},"explanation":{"type":"string","minLength":1,"maxLength":1024}}}},"$id":"matriz/node"};
const schema51 = {"description":"Conventionally `LT-<trace>#N<i>`.","type":"string","minLength":3,"maxLength":128};
const pattern21 = new RegExp("^[a-z][a-z0-9_-]*:[a-z][a-z0-9_-]*=[^@\\s]+@[0-9]+$", "u");
const pattern22 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const schema52 = {"description":"A relation to another node.","type":"object","additionalProperties":false,"required":["target_node_id","link_type"],"properties":{"target_node_id":{"$ref":"#/$defs/node_id"},"link_type":{"enum":["temporal","causal","semantic","emotional","spatial","evidence"]},"weight":{"type":"number","minimum":0,"maximum":1},"direction":{"enum":["bidirectional","unidirectional"]},"explanation":{"type":"string","minLength":1,"maxLength":1024}}};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.target_node_id === undefined) && (missing0 = "target_node_id")) || ((data.link_type === undefined) && (missing0 = "link_type"))){
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "target_node_id") || (key0 === "link_type")) || (key0 === "weight")) || (key0 === "direction")) || (key0 === "explanation"))){
validate30.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.target_node_id !== undefined){
let data0 = data.target_node_id;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(func2(data0) > 128){
validate30.errors = [{instancePath:instancePath+"/target_node_id",schemaPath:"#/$defs/node_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data0) < 3){
validate30.errors = [{instancePath:instancePath+"/target_node_id",schemaPath:"#/$defs/node_id/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"}];
return false;
}
}
}
else {
validate30.errors = [{instancePath:instancePath+"/target_node_id",schemaPath:"#/$defs/node_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.link_type !== undefined){
let data1 = data.link_type;
const _errs5 = errors;
if(!((((((data1 === "temporal") || (data1 === "causal")) || (data1 === "semantic")) || (data1 === "emotional")) || (data1 === "spatial")) || (data1 === "evidence"))){
validate30.errors = [{instancePath:instancePath+"/link_type",schemaPath:"#/properties/link_type/enum",keyword:"enum",params:{allowedValues: schema52.properties.link_type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.weight !== undefined){
let data2 = data.weight;
const _errs6 = errors;
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1 || isNaN(data2)){
validate30.errors = [{instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate30.errors = [{instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate30.errors = [{instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.direction !== undefined){
let data3 = data.direction;
const _errs8 = errors;
if(!((data3 === "bidirectional") || (data3 === "unidirectional"))){
validate30.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/enum",keyword:"enum",params:{allowedValues: schema52.properties.direction.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.explanation !== undefined){
let data4 = data.explanation;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(func2(data4) > 1024){
validate30.errors = [{instancePath:instancePath+"/explanation",schemaPath:"#/properties/explanation/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(func2(data4) < 1){
validate30.errors = [{instancePath:instancePath+"/explanation",schemaPath:"#/properties/explanation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate30.errors = [{instancePath:instancePath+"/explanation",schemaPath:"#/properties/explanation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="matriz/node" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.version === undefined) && (missing0 = "version")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.type === undefined) && (missing0 = "type"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.timestamps === undefined) && (missing0 = "timestamps"))) || ((data.provenance === undefined) && (missing0 = "provenance"))){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema50.properties, key0))){
validate29.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.version !== undefined){
const _errs2 = errors;
if(1 !== data.version){
validate29.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 128){
validate29.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/node_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data1) < 3){
validate29.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/node_id/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/node_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(!((((((((((((((((((data2 === "SENSORY_IMG") || (data2 === "SENSORY_AUD")) || (data2 === "SENSORY_VID")) || (data2 === "SENSORY_TOUCH")) || (data2 === "EMOTION")) || (data2 === "INTENT")) || (data2 === "DECISION")) || (data2 === "CONTEXT")) || (data2 === "MEMORY")) || (data2 === "REFLECTION")) || (data2 === "CAUSAL")) || (data2 === "TEMPORAL")) || (data2 === "AWARENESS")) || (data2 === "HYPOTHESIS")) || (data2 === "REPLAY")) || (data2 === "DRM")) || (data2 === "COMPUTATION")) || (data2 === "VALIDATION"))){
validate29.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema50.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.labels !== undefined){
let data3 = data.labels;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
if(data3.length > 12){
validate29.errors = [{instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(func2(data4) > 64){
validate29.errors = [{instancePath:instancePath+"/labels/" + i0,schemaPath:"#/properties/labels/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern21.test(data4)){
validate29.errors = [{instancePath:instancePath+"/labels/" + i0,schemaPath:"#/properties/labels/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_-]*:[a-z][a-z0-9_-]*=[^@\\s]+@[0-9]+$"},message:"must match pattern \""+"^[a-z][a-z0-9_-]*:[a-z][a-z0-9_-]*=[^@\\s]+@[0-9]+$"+"\""}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/labels/" + i0,schemaPath:"#/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data5 = data.state;
const _errs11 = errors;
if(errors === _errs11){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.confidence === undefined) && (missing1 = "confidence")) || ((data5.salience === undefined) && (missing1 = "salience"))){
validate29.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data5){
if(!(func1.call(schema50.properties.state.properties, key1))){
validate29.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs13 === errors){
if(data5.confidence !== undefined){
let data6 = data5.confidence;
const _errs14 = errors;
if(errors === _errs14){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1 || isNaN(data6)){
validate29.errors = [{instancePath:instancePath+"/state/confidence",schemaPath:"#/properties/state/properties/confidence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate29.errors = [{instancePath:instancePath+"/state/confidence",schemaPath:"#/properties/state/properties/confidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/state/confidence",schemaPath:"#/properties/state/properties/confidence/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.salience !== undefined){
let data7 = data5.salience;
const _errs16 = errors;
if(errors === _errs16){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1 || isNaN(data7)){
validate29.errors = [{instancePath:instancePath+"/state/salience",schemaPath:"#/properties/state/properties/salience/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate29.errors = [{instancePath:instancePath+"/state/salience",schemaPath:"#/properties/state/properties/salience/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/state/salience",schemaPath:"#/properties/state/properties/salience/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.valence !== undefined){
let data8 = data5.valence;
const _errs18 = errors;
if(errors === _errs18){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1 || isNaN(data8)){
validate29.errors = [{instancePath:instancePath+"/state/valence",schemaPath:"#/properties/state/properties/valence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data8 < -1 || isNaN(data8)){
validate29.errors = [{instancePath:instancePath+"/state/valence",schemaPath:"#/properties/state/properties/valence/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/state/valence",schemaPath:"#/properties/state/properties/valence/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.arousal !== undefined){
let data9 = data5.arousal;
const _errs20 = errors;
if(errors === _errs20){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 1 || isNaN(data9)){
validate29.errors = [{instancePath:instancePath+"/state/arousal",schemaPath:"#/properties/state/properties/arousal/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate29.errors = [{instancePath:instancePath+"/state/arousal",schemaPath:"#/properties/state/properties/arousal/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/state/arousal",schemaPath:"#/properties/state/properties/arousal/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.novelty !== undefined){
let data10 = data5.novelty;
const _errs22 = errors;
if(errors === _errs22){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 1 || isNaN(data10)){
validate29.errors = [{instancePath:instancePath+"/state/novelty",schemaPath:"#/properties/state/properties/novelty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate29.errors = [{instancePath:instancePath+"/state/novelty",schemaPath:"#/properties/state/properties/novelty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/state/novelty",schemaPath:"#/properties/state/properties/novelty/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.urgency !== undefined){
let data11 = data5.urgency;
const _errs24 = errors;
if(errors === _errs24){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1 || isNaN(data11)){
validate29.errors = [{instancePath:instancePath+"/state/urgency",schemaPath:"#/properties/state/properties/urgency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate29.errors = [{instancePath:instancePath+"/state/urgency",schemaPath:"#/properties/state/properties/urgency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/state/urgency",schemaPath:"#/properties/state/properties/urgency/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.shock_factor !== undefined){
let data12 = data5.shock_factor;
const _errs26 = errors;
if(errors === _errs26){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1 || isNaN(data12)){
validate29.errors = [{instancePath:instancePath+"/state/shock_factor",schemaPath:"#/properties/state/properties/shock_factor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data12 < 0 || isNaN(data12)){
validate29.errors = [{instancePath:instancePath+"/state/shock_factor",schemaPath:"#/properties/state/properties/shock_factor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/state/shock_factor",schemaPath:"#/properties/state/properties/shock_factor/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.risk !== undefined){
let data13 = data5.risk;
const _errs28 = errors;
if(errors === _errs28){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1 || isNaN(data13)){
validate29.errors = [{instancePath:instancePath+"/state/risk",schemaPath:"#/properties/state/properties/risk/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate29.errors = [{instancePath:instancePath+"/state/risk",schemaPath:"#/properties/state/properties/risk/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/state/risk",schemaPath:"#/properties/state/properties/risk/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.utility !== undefined){
let data14 = data5.utility;
const _errs30 = errors;
if(errors === _errs30){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1 || isNaN(data14)){
validate29.errors = [{instancePath:instancePath+"/state/utility",schemaPath:"#/properties/state/properties/utility/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data14 < 0 || isNaN(data14)){
validate29.errors = [{instancePath:instancePath+"/state/utility",schemaPath:"#/properties/state/properties/utility/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/state/utility",schemaPath:"#/properties/state/properties/utility/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timestamps !== undefined){
let data15 = data.timestamps;
const _errs32 = errors;
if(errors === _errs32){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing2;
if((data15.created_ts === undefined) && (missing2 = "created_ts")){
validate29.errors = [{instancePath:instancePath+"/timestamps",schemaPath:"#/properties/timestamps/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs34 = errors;
for(const key2 in data15){
if(!(((key2 === "created_ts") || (key2 === "updated_ts")) || (key2 === "observed_ts"))){
validate29.errors = [{instancePath:instancePath+"/timestamps",schemaPath:"#/properties/timestamps/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs34 === errors){
if(data15.created_ts !== undefined){
let data16 = data15.created_ts;
const _errs35 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate29.errors = [{instancePath:instancePath+"/timestamps/created_ts",schemaPath:"#/properties/timestamps/properties/created_ts/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs35){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
validate29.errors = [{instancePath:instancePath+"/timestamps/created_ts",schemaPath:"#/properties/timestamps/properties/created_ts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs35 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data15.updated_ts !== undefined){
let data17 = data15.updated_ts;
const _errs37 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate29.errors = [{instancePath:instancePath+"/timestamps/updated_ts",schemaPath:"#/properties/timestamps/properties/updated_ts/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs37){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate29.errors = [{instancePath:instancePath+"/timestamps/updated_ts",schemaPath:"#/properties/timestamps/properties/updated_ts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs37 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data15.observed_ts !== undefined){
let data18 = data15.observed_ts;
const _errs39 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate29.errors = [{instancePath:instancePath+"/timestamps/observed_ts",schemaPath:"#/properties/timestamps/properties/observed_ts/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs39){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
validate29.errors = [{instancePath:instancePath+"/timestamps/observed_ts",schemaPath:"#/properties/timestamps/properties/observed_ts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs39 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/timestamps",schemaPath:"#/properties/timestamps/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.provenance !== undefined){
let data19 = data.provenance;
const _errs41 = errors;
if(errors === _errs41){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing3;
if((((((data19.producer === undefined) && (missing3 = "producer")) || ((data19.capabilities === undefined) && (missing3 = "capabilities"))) || ((data19.tenant === undefined) && (missing3 = "tenant"))) || ((data19.trace_id === undefined) && (missing3 = "trace_id"))) || ((data19.consent_scopes === undefined) && (missing3 = "consent_scopes"))){
validate29.errors = [{instancePath:instancePath+"/provenance",schemaPath:"#/properties/provenance/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs43 = errors;
for(const key3 in data19){
if(!(func1.call(schema50.properties.provenance.properties, key3))){
validate29.errors = [{instancePath:instancePath+"/provenance",schemaPath:"#/properties/provenance/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs43 === errors){
if(data19.producer !== undefined){
let data20 = data19.producer;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data20 === "string"){
if(func2(data20) > 128){
validate29.errors = [{instancePath:instancePath+"/provenance/producer",schemaPath:"#/properties/provenance/properties/producer/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data20) < 1){
validate29.errors = [{instancePath:instancePath+"/provenance/producer",schemaPath:"#/properties/provenance/properties/producer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/provenance/producer",schemaPath:"#/properties/provenance/properties/producer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs44 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data19.capabilities !== undefined){
let data21 = data19.capabilities;
const _errs46 = errors;
if(errors === _errs46){
if(Array.isArray(data21)){
if(data21.length > 64){
validate29.errors = [{instancePath:instancePath+"/provenance/capabilities",schemaPath:"#/properties/provenance/properties/capabilities/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data21.length < 1){
validate29.errors = [{instancePath:instancePath+"/provenance/capabilities",schemaPath:"#/properties/provenance/properties/capabilities/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid6 = true;
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
let data22 = data21[i1];
const _errs48 = errors;
if(errors === _errs48){
if(typeof data22 === "string"){
if(func2(data22) > 128){
validate29.errors = [{instancePath:instancePath+"/provenance/capabilities/" + i1,schemaPath:"#/properties/provenance/properties/capabilities/items/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data22) < 1){
validate29.errors = [{instancePath:instancePath+"/provenance/capabilities/" + i1,schemaPath:"#/properties/provenance/properties/capabilities/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/provenance/capabilities/" + i1,schemaPath:"#/properties/provenance/properties/capabilities/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs48 === errors;
if(!valid6){
break;
}
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/provenance/capabilities",schemaPath:"#/properties/provenance/properties/capabilities/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid5 = _errs46 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data19.tenant !== undefined){
let data23 = data19.tenant;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data23 === "string"){
if(func2(data23) > 256){
validate29.errors = [{instancePath:instancePath+"/provenance/tenant",schemaPath:"#/properties/provenance/properties/tenant/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data23) < 1){
validate29.errors = [{instancePath:instancePath+"/provenance/tenant",schemaPath:"#/properties/provenance/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/provenance/tenant",schemaPath:"#/properties/provenance/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs50 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data19.trace_id !== undefined){
let data24 = data19.trace_id;
const _errs52 = errors;
if(errors === _errs52){
if(typeof data24 === "string"){
if(func2(data24) > 128){
validate29.errors = [{instancePath:instancePath+"/provenance/trace_id",schemaPath:"#/properties/provenance/properties/trace_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data24) < 1){
validate29.errors = [{instancePath:instancePath+"/provenance/trace_id",schemaPath:"#/properties/provenance/properties/trace_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/provenance/trace_id",schemaPath:"#/properties/provenance/properties/trace_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs52 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data19.consent_scopes !== undefined){
let data25 = data19.consent_scopes;
const _errs54 = errors;
if(errors === _errs54){
if(Array.isArray(data25)){
if(data25.length > 64){
validate29.errors = [{instancePath:instancePath+"/provenance/consent_scopes",schemaPath:"#/properties/provenance/properties/consent_scopes/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid7 = true;
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
let data26 = data25[i2];
const _errs56 = errors;
if(errors === _errs56){
if(typeof data26 === "string"){
if(func2(data26) > 128){
validate29.errors = [{instancePath:instancePath+"/provenance/consent_scopes/" + i2,schemaPath:"#/properties/provenance/properties/consent_scopes/items/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data26) < 1){
validate29.errors = [{instancePath:instancePath+"/provenance/consent_scopes/" + i2,schemaPath:"#/properties/provenance/properties/consent_scopes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/provenance/consent_scopes/" + i2,schemaPath:"#/properties/provenance/properties/consent_scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid7 = _errs56 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/provenance/consent_scopes",schemaPath:"#/properties/provenance/properties/consent_scopes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid5 = _errs54 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data19.subject_pseudonym !== undefined){
let data27 = data19.subject_pseudonym;
const _errs58 = errors;
if(errors === _errs58){
if(typeof data27 === "string"){
if(func2(data27) > 256){
validate29.errors = [{instancePath:instancePath+"/provenance/subject_pseudonym",schemaPath:"#/properties/provenance/properties/subject_pseudonym/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data27) < 1){
validate29.errors = [{instancePath:instancePath+"/provenance/subject_pseudonym",schemaPath:"#/properties/provenance/properties/subject_pseudonym/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/provenance/subject_pseudonym",schemaPath:"#/properties/provenance/properties/subject_pseudonym/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs58 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data19.model_signature !== undefined){
let data28 = data19.model_signature;
const _errs60 = errors;
if(errors === _errs60){
if(typeof data28 === "string"){
if(func2(data28) > 256){
validate29.errors = [{instancePath:instancePath+"/provenance/model_signature",schemaPath:"#/properties/provenance/properties/model_signature/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data28) < 1){
validate29.errors = [{instancePath:instancePath+"/provenance/model_signature",schemaPath:"#/properties/provenance/properties/model_signature/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/provenance/model_signature",schemaPath:"#/properties/provenance/properties/model_signature/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs60 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data19.policy_version !== undefined){
let data29 = data19.policy_version;
const _errs62 = errors;
if(errors === _errs62){
if(typeof data29 === "string"){
if(func2(data29) > 128){
validate29.errors = [{instancePath:instancePath+"/provenance/policy_version",schemaPath:"#/properties/provenance/properties/policy_version/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data29) < 1){
validate29.errors = [{instancePath:instancePath+"/provenance/policy_version",schemaPath:"#/properties/provenance/properties/policy_version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/provenance/policy_version",schemaPath:"#/properties/provenance/properties/policy_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs62 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data19.colony !== undefined){
let data30 = data19.colony;
const _errs64 = errors;
if(errors === _errs64){
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
let missing4;
if((data30.id === undefined) && (missing4 = "id")){
validate29.errors = [{instancePath:instancePath+"/provenance/colony",schemaPath:"#/properties/provenance/properties/colony/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs66 = errors;
for(const key4 in data30){
if(!(((key4 === "id") || (key4 === "role")) || (key4 === "iteration"))){
validate29.errors = [{instancePath:instancePath+"/provenance/colony",schemaPath:"#/properties/provenance/properties/colony/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs66 === errors){
if(data30.id !== undefined){
let data31 = data30.id;
const _errs67 = errors;
if(errors === _errs67){
if(typeof data31 === "string"){
if(func2(data31) > 256){
validate29.errors = [{instancePath:instancePath+"/provenance/colony/id",schemaPath:"#/properties/provenance/properties/colony/properties/id/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data31) < 1){
validate29.errors = [{instancePath:instancePath+"/provenance/colony/id",schemaPath:"#/properties/provenance/properties/colony/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/provenance/colony/id",schemaPath:"#/properties/provenance/properties/colony/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid8 = _errs67 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data30.role !== undefined){
let data32 = data30.role;
const _errs69 = errors;
if(errors === _errs69){
if(typeof data32 === "string"){
if(func2(data32) > 256){
validate29.errors = [{instancePath:instancePath+"/provenance/colony/role",schemaPath:"#/properties/provenance/properties/colony/properties/role/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data32) < 1){
validate29.errors = [{instancePath:instancePath+"/provenance/colony/role",schemaPath:"#/properties/provenance/properties/colony/properties/role/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/provenance/colony/role",schemaPath:"#/properties/provenance/properties/colony/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid8 = _errs69 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data30.iteration !== undefined){
let data33 = data30.iteration;
const _errs71 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
validate29.errors = [{instancePath:instancePath+"/provenance/colony/iteration",schemaPath:"#/properties/provenance/properties/colony/properties/iteration/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs71){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
validate29.errors = [{instancePath:instancePath+"/provenance/colony/iteration",schemaPath:"#/properties/provenance/properties/colony/properties/iteration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid8 = _errs71 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/provenance/colony",schemaPath:"#/properties/provenance/properties/colony/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs64 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/provenance",schemaPath:"#/properties/provenance/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.links !== undefined){
let data34 = data.links;
const _errs73 = errors;
if(errors === _errs73){
if(Array.isArray(data34)){
if(data34.length > 32){
validate29.errors = [{instancePath:instancePath+"/links",schemaPath:"#/properties/links/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"}];
return false;
}
else {
var valid9 = true;
const len3 = data34.length;
for(let i3=0; i3<len3; i3++){
const _errs75 = errors;
if(!(validate30(data34[i3], {instancePath:instancePath+"/links/" + i3,parentData:data34,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var valid9 = _errs75 === errors;
if(!valid9){
break;
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs73 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evolves_to !== undefined){
let data36 = data.evolves_to;
const _errs76 = errors;
if(errors === _errs76){
if(Array.isArray(data36)){
if(data36.length > 32){
validate29.errors = [{instancePath:instancePath+"/evolves_to",schemaPath:"#/properties/evolves_to/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"}];
return false;
}
else {
var valid10 = true;
const len4 = data36.length;
for(let i4=0; i4<len4; i4++){
let data37 = data36[i4];
const _errs78 = errors;
const _errs79 = errors;
if(errors === _errs79){
if(typeof data37 === "string"){
if(func2(data37) > 128){
validate29.errors = [{instancePath:instancePath+"/evolves_to/" + i4,schemaPath:"#/$defs/node_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data37) < 3){
validate29.errors = [{instancePath:instancePath+"/evolves_to/" + i4,schemaPath:"#/$defs/node_id/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/evolves_to/" + i4,schemaPath:"#/$defs/node_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid10 = _errs78 === errors;
if(!valid10){
break;
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/evolves_to",schemaPath:"#/properties/evolves_to/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs76 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.triggers !== undefined){
let data38 = data.triggers;
const _errs81 = errors;
if(errors === _errs81){
if(Array.isArray(data38)){
if(data38.length > 32){
validate29.errors = [{instancePath:instancePath+"/triggers",schemaPath:"#/properties/triggers/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"}];
return false;
}
else {
var valid12 = true;
const len5 = data38.length;
for(let i5=0; i5<len5; i5++){
let data39 = data38[i5];
const _errs83 = errors;
if(errors === _errs83){
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
let missing5;
if(((data39.trigger_node_id === undefined) && (missing5 = "trigger_node_id")) || ((data39.event_type === undefined) && (missing5 = "event_type"))){
validate29.errors = [{instancePath:instancePath+"/triggers/" + i5,schemaPath:"#/properties/triggers/items/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs85 = errors;
for(const key5 in data39){
if(!((((key5 === "trigger_node_id") || (key5 === "event_type")) || (key5 === "effect")) || (key5 === "timestamp"))){
validate29.errors = [{instancePath:instancePath+"/triggers/" + i5,schemaPath:"#/properties/triggers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs85 === errors){
if(data39.trigger_node_id !== undefined){
let data40 = data39.trigger_node_id;
const _errs86 = errors;
const _errs87 = errors;
if(errors === _errs87){
if(typeof data40 === "string"){
if(func2(data40) > 128){
validate29.errors = [{instancePath:instancePath+"/triggers/" + i5+"/trigger_node_id",schemaPath:"#/$defs/node_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data40) < 3){
validate29.errors = [{instancePath:instancePath+"/triggers/" + i5+"/trigger_node_id",schemaPath:"#/$defs/node_id/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/triggers/" + i5+"/trigger_node_id",schemaPath:"#/$defs/node_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs86 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data39.event_type !== undefined){
let data41 = data39.event_type;
const _errs89 = errors;
if(errors === _errs89){
if(typeof data41 === "string"){
if(func2(data41) > 256){
validate29.errors = [{instancePath:instancePath+"/triggers/" + i5+"/event_type",schemaPath:"#/properties/triggers/items/properties/event_type/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data41) < 1){
validate29.errors = [{instancePath:instancePath+"/triggers/" + i5+"/event_type",schemaPath:"#/properties/triggers/items/properties/event_type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/triggers/" + i5+"/event_type",schemaPath:"#/properties/triggers/items/properties/event_type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs89 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data39.effect !== undefined){
let data42 = data39.effect;
const _errs91 = errors;
if(errors === _errs91){
if(typeof data42 === "string"){
if(func2(data42) > 1024){
validate29.errors = [{instancePath:instancePath+"/triggers/" + i5+"/effect",schemaPath:"#/properties/triggers/items/properties/effect/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(func2(data42) < 1){
validate29.errors = [{instancePath:instancePath+"/triggers/" + i5+"/effect",schemaPath:"#/properties/triggers/items/properties/effect/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/triggers/" + i5+"/effect",schemaPath:"#/properties/triggers/items/properties/effect/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs91 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data39.timestamp !== undefined){
let data43 = data39.timestamp;
const _errs93 = errors;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
validate29.errors = [{instancePath:instancePath+"/triggers/" + i5+"/timestamp",schemaPath:"#/properties/triggers/items/properties/timestamp/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs93){
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
validate29.errors = [{instancePath:instancePath+"/triggers/" + i5+"/timestamp",schemaPath:"#/properties/triggers/items/properties/timestamp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid13 = _errs93 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/triggers/" + i5,schemaPath:"#/properties/triggers/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid12 = _errs83 === errors;
if(!valid12){
break;
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/triggers",schemaPath:"#/properties/triggers/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs81 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reflections !== undefined){
let data44 = data.reflections;
const _errs95 = errors;
if(errors === _errs95){
if(Array.isArray(data44)){
if(data44.length > 32){
validate29.errors = [{instancePath:instancePath+"/reflections",schemaPath:"#/properties/reflections/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"}];
return false;
}
else {
var valid15 = true;
const len6 = data44.length;
for(let i6=0; i6<len6; i6++){
let data45 = data44[i6];
const _errs97 = errors;
if(errors === _errs97){
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
let missing6;
if(((data45.reflection_type === undefined) && (missing6 = "reflection_type")) || ((data45.timestamp === undefined) && (missing6 = "timestamp"))){
validate29.errors = [{instancePath:instancePath+"/reflections/" + i6,schemaPath:"#/properties/reflections/items/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs99 = errors;
for(const key6 in data45){
if(!(((((key6 === "reflection_type") || (key6 === "timestamp")) || (key6 === "old_state")) || (key6 === "new_state")) || (key6 === "cause"))){
validate29.errors = [{instancePath:instancePath+"/reflections/" + i6,schemaPath:"#/properties/reflections/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs99 === errors){
if(data45.reflection_type !== undefined){
let data46 = data45.reflection_type;
const _errs100 = errors;
if(!(((((data46 === "regret") || (data46 === "affirmation")) || (data46 === "dissonance_resolution")) || (data46 === "moral_conflict")) || (data46 === "self_question"))){
validate29.errors = [{instancePath:instancePath+"/reflections/" + i6+"/reflection_type",schemaPath:"#/properties/reflections/items/properties/reflection_type/enum",keyword:"enum",params:{allowedValues: schema50.properties.reflections.items.properties.reflection_type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid16 = _errs100 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data45.timestamp !== undefined){
let data47 = data45.timestamp;
const _errs101 = errors;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
validate29.errors = [{instancePath:instancePath+"/reflections/" + i6+"/timestamp",schemaPath:"#/properties/reflections/items/properties/timestamp/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs101){
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 0 || isNaN(data47)){
validate29.errors = [{instancePath:instancePath+"/reflections/" + i6+"/timestamp",schemaPath:"#/properties/reflections/items/properties/timestamp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid16 = _errs101 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data45.old_state !== undefined){
let data48 = data45.old_state;
const _errs103 = errors;
if(!(data48 && typeof data48 == "object" && !Array.isArray(data48))){
validate29.errors = [{instancePath:instancePath+"/reflections/" + i6+"/old_state",schemaPath:"#/properties/reflections/items/properties/old_state/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid16 = _errs103 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data45.new_state !== undefined){
let data49 = data45.new_state;
const _errs105 = errors;
if(!(data49 && typeof data49 == "object" && !Array.isArray(data49))){
validate29.errors = [{instancePath:instancePath+"/reflections/" + i6+"/new_state",schemaPath:"#/properties/reflections/items/properties/new_state/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid16 = _errs105 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data45.cause !== undefined){
let data50 = data45.cause;
const _errs107 = errors;
if(errors === _errs107){
if(typeof data50 === "string"){
if(func2(data50) > 1024){
validate29.errors = [{instancePath:instancePath+"/reflections/" + i6+"/cause",schemaPath:"#/properties/reflections/items/properties/cause/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(func2(data50) < 1){
validate29.errors = [{instancePath:instancePath+"/reflections/" + i6+"/cause",schemaPath:"#/properties/reflections/items/properties/cause/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/reflections/" + i6+"/cause",schemaPath:"#/properties/reflections/items/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid16 = _errs107 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/reflections/" + i6,schemaPath:"#/properties/reflections/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid15 = _errs97 === errors;
if(!valid15){
break;
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/reflections",schemaPath:"#/properties/reflections/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs95 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.embeddings !== undefined){
let data51 = data.embeddings;
const _errs109 = errors;
if(errors === _errs109){
if(Array.isArray(data51)){
if(data51.length > 8){
validate29.errors = [{instancePath:instancePath+"/embeddings",schemaPath:"#/properties/embeddings/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"}];
return false;
}
else {
var valid17 = true;
const len7 = data51.length;
for(let i7=0; i7<len7; i7++){
let data52 = data51[i7];
const _errs111 = errors;
if(errors === _errs111){
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
let missing7;
if(((data52.space === undefined) && (missing7 = "space")) || ((data52.vector === undefined) && (missing7 = "vector"))){
validate29.errors = [{instancePath:instancePath+"/embeddings/" + i7,schemaPath:"#/properties/embeddings/items/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs113 = errors;
for(const key7 in data52){
if(!((((key7 === "space") || (key7 === "vector")) || (key7 === "dim")) || (key7 === "norm"))){
validate29.errors = [{instancePath:instancePath+"/embeddings/" + i7,schemaPath:"#/properties/embeddings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs113 === errors){
if(data52.space !== undefined){
let data53 = data52.space;
const _errs114 = errors;
if(errors === _errs114){
if(typeof data53 === "string"){
if(func2(data53) > 256){
validate29.errors = [{instancePath:instancePath+"/embeddings/" + i7+"/space",schemaPath:"#/properties/embeddings/items/properties/space/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data53) < 1){
validate29.errors = [{instancePath:instancePath+"/embeddings/" + i7+"/space",schemaPath:"#/properties/embeddings/items/properties/space/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/embeddings/" + i7+"/space",schemaPath:"#/properties/embeddings/items/properties/space/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid18 = _errs114 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data52.vector !== undefined){
let data54 = data52.vector;
const _errs116 = errors;
if(errors === _errs116){
if(Array.isArray(data54)){
if(data54.length > 16384){
validate29.errors = [{instancePath:instancePath+"/embeddings/" + i7+"/vector",schemaPath:"#/properties/embeddings/items/properties/vector/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"}];
return false;
}
else {
var valid19 = true;
const len8 = data54.length;
for(let i8=0; i8<len8; i8++){
let data55 = data54[i8];
const _errs118 = errors;
if(!((typeof data55 == "number") && (isFinite(data55)))){
validate29.errors = [{instancePath:instancePath+"/embeddings/" + i7+"/vector/" + i8,schemaPath:"#/properties/embeddings/items/properties/vector/items/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid19 = _errs118 === errors;
if(!valid19){
break;
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/embeddings/" + i7+"/vector",schemaPath:"#/properties/embeddings/items/properties/vector/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid18 = _errs116 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data52.dim !== undefined){
let data56 = data52.dim;
const _errs120 = errors;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
validate29.errors = [{instancePath:instancePath+"/embeddings/" + i7+"/dim",schemaPath:"#/properties/embeddings/items/properties/dim/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs120){
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 < 1 || isNaN(data56)){
validate29.errors = [{instancePath:instancePath+"/embeddings/" + i7+"/dim",schemaPath:"#/properties/embeddings/items/properties/dim/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid18 = _errs120 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data52.norm !== undefined){
let data57 = data52.norm;
const _errs122 = errors;
if(errors === _errs122){
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 < 0 || isNaN(data57)){
validate29.errors = [{instancePath:instancePath+"/embeddings/" + i7+"/norm",schemaPath:"#/properties/embeddings/items/properties/norm/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/embeddings/" + i7+"/norm",schemaPath:"#/properties/embeddings/items/properties/norm/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid18 = _errs122 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/embeddings/" + i7,schemaPath:"#/properties/embeddings/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid17 = _errs111 === errors;
if(!valid17){
break;
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/embeddings",schemaPath:"#/properties/embeddings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs109 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
let data58 = data.evidence;
const _errs124 = errors;
if(errors === _errs124){
if(Array.isArray(data58)){
if(data58.length > 32){
validate29.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"}];
return false;
}
else {
var valid20 = true;
const len9 = data58.length;
for(let i9=0; i9<len9; i9++){
let data59 = data58[i9];
const _errs126 = errors;
if(errors === _errs126){
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
let missing8;
if(((data59.kind === undefined) && (missing8 = "kind")) || ((data59.uri === undefined) && (missing8 = "uri"))){
validate29.errors = [{instancePath:instancePath+"/evidence/" + i9,schemaPath:"#/properties/evidence/items/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs128 = errors;
for(const key8 in data59){
if(!(((key8 === "kind") || (key8 === "uri")) || (key8 === "hash"))){
validate29.errors = [{instancePath:instancePath+"/evidence/" + i9,schemaPath:"#/properties/evidence/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs128 === errors){
if(data59.kind !== undefined){
let data60 = data59.kind;
const _errs129 = errors;
if(!((((((data60 === "trace") || (data60 === "doc")) || (data60 === "url")) || (data60 === "input_key")) || (data60 === "consent_record")) || (data60 === "artifact"))){
validate29.errors = [{instancePath:instancePath+"/evidence/" + i9+"/kind",schemaPath:"#/properties/evidence/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema50.properties.evidence.items.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid21 = _errs129 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data59.uri !== undefined){
let data61 = data59.uri;
const _errs130 = errors;
if(errors === _errs130){
if(typeof data61 === "string"){
if(func2(data61) > 2048){
validate29.errors = [{instancePath:instancePath+"/evidence/" + i9+"/uri",schemaPath:"#/properties/evidence/items/properties/uri/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"}];
return false;
}
else {
if(func2(data61) < 1){
validate29.errors = [{instancePath:instancePath+"/evidence/" + i9+"/uri",schemaPath:"#/properties/evidence/items/properties/uri/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/evidence/" + i9+"/uri",schemaPath:"#/properties/evidence/items/properties/uri/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid21 = _errs130 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data59.hash !== undefined){
let data62 = data59.hash;
const _errs132 = errors;
if(errors === _errs132){
if(typeof data62 === "string"){
if(!pattern22.test(data62)){
validate29.errors = [{instancePath:instancePath+"/evidence/" + i9+"/hash",schemaPath:"#/properties/evidence/items/properties/hash/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/evidence/" + i9+"/hash",schemaPath:"#/properties/evidence/items/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid21 = _errs132 === errors;
}
else {
var valid21 = true;
}
}
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/evidence/" + i9,schemaPath:"#/properties/evidence/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid20 = _errs126 === errors;
if(!valid20){
break;
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs124 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.schema_ref !== undefined){
let data63 = data.schema_ref;
const _errs134 = errors;
if(errors === _errs134){
if(typeof data63 === "string"){
if(func2(data63) > 256){
validate29.errors = [{instancePath:instancePath+"/schema_ref",schemaPath:"#/properties/schema_ref/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data63) < 1){
validate29.errors = [{instancePath:instancePath+"/schema_ref",schemaPath:"#/properties/schema_ref/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/schema_ref",schemaPath:"#/properties/schema_ref/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs134 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

})(files);
exports.requestBody = {"createResponse": bodies.v0, "getInputTokens": bodies.v1};
exports.replyBody = {"createResponse": {"200": bodies.v2, "400": bodies.v3, "401": bodies.v3, "403": bodies.v3, "404": bodies.v3, "405": bodies.v3, "408": bodies.v3, "413": bodies.v3, "415": bodies.v3, "429": bodies.v3, "500": bodies.v3, "502": bodies.v3, "503": bodies.v3, "504": bodies.v3}, "getInputTokens": {"200": bodies.v4, "400": bodies.v3, "401": bodies.v3, "403": bodies.v3, "404": bodies.v3, "405": bodies.v3, "408": bodies.v3, "413": bodies.v3, "415": bodies.v3, "429": bodies.v3, "500": bodies.v3, "503": bodies.v3}, "getResponse": {"200": bodies.v2, "400": bodies.v3, "401": bodies.v3, "403": bodies.v3, "404": bodies.v3, "405": bodies.v3, "413": bodies.v3, "429": bodies.v3, "500": bodies.v3, "503": bodies.v3}, "deleteResponse": {"200": bodies.v5, "400": bodies.v3, "401": bodies.v3, "403": bodies.v3, "404": bodies.v3, "405": bodies.v3, "413": bodies.v3, "429": bodies.v3, "500": bodies.v3, "503": bodies.v3}, "listInputItems": {"200": bodies.v6, "400": bodies.v3, "401": bodies.v3, "403": bodies.v3, "404": bodies.v3, "405": bodies.v3, "413": bodies.v3, "429": bodies.v3, "500": bodies.v3, "503": bodies.v3}, "listModels": {"200": bodies.v7, "400": bodies.v3, "401": bodies.v3, "403": bodies.v3, "405": bodies.v3, "413": bodies.v3, "429": bodies.v3, "500": bodies.v3, "503": bodies.v3}, "retrieveModel": {"200": bodies.v8, "400": bodies.v3, "401": bodies.v3, "403": bodies.v3, "404": bodies.v3, "405": bodies.v3, "413": bodies.v3, "429": bodies.v3, "500": bodies.v3, "503": bodies.v3}, "getHealth": {"200": bodies.v9, "400": bodies.v3, "405": bodies.v3, "413": bodies.v3, "500": bodies.v3}, "getReadiness": {"200": bodies.v10, "400": bodies.v3, "405": bodies.v3, "413": bodies.v3, "500": bodies.v3, "503": bodies.v3}, "getMetrics": {"200": bodies.v11, "400": bodies.v3, "401": bodies.v3, "403": bodies.v3, "405": bodies.v3, "413": bodies.v3, "500": bodies.v3, "503": bodies.v3}, "getOpenapi": {"200": bodies.v12, "400": bodies.v3, "405": bodies.v3, "413": bodies.v3, "500": bodies.v3}};
exports.event = {"response.created": bodies.v13, "response.in_progress": bodies.v14, "response.completed": bodies.v15, "response.incomplete": bodies.v16, "response.failed": bodies.v17, "response.output_item.added": bodies.v18, "response.output_item.done": bodies.v19, "response.content_part.added": bodies.v20, "response.content_part.done": bodies.v21, "response.output_text.delta": bodies.v22, "response.output_text.done": bodies.v23, "response.output_text.annotation.added": bodies.v24, "response.refusal.delta": bodies.v25, "response.refusal.done": bodies.v26, "response.function_call_arguments.delta": bodies.v27, "response.function_call_arguments.done": bodies.v28, "response.custom_tool_call_input.delta": bodies.v29, "response.custom_tool_call_input.done": bodies.v30, "response.reasoning_summary_part.added": bodies.v31, "response.reasoning_summary_part.done": bodies.v32, "response.reasoning_summary_text.delta": bodies.v33, "response.reasoning_summary_text.done": bodies.v34, "error": bodies.v35, "keepalive": bodies.v36, "lukhas:step.started": bodies.v37, "lukhas:step.completed": bodies.v38};
exports.errorBody = bodies.v3;
exports.requestQuery = {"createResponse": parameters.v0, "getInputTokens": parameters.v1, "getResponse": parameters.v2, "deleteResponse": parameters.v3, "listInputItems": parameters.v4, "listModels": parameters.v5, "retrieveModel": parameters.v6, "getHealth": parameters.v7, "getReadiness": parameters.v8, "getMetrics": parameters.v9, "getOpenapi": parameters.v10};
exports.requestPath = {"createResponse": parameters.v11, "getInputTokens": parameters.v12, "getResponse": parameters.v13, "deleteResponse": parameters.v14, "listInputItems": parameters.v15, "listModels": parameters.v16, "retrieveModel": parameters.v17, "getHealth": parameters.v18, "getReadiness": parameters.v19, "getMetrics": parameters.v20, "getOpenapi": parameters.v21};
exports.config = {"providers": files.v0, "reliability": files.v1, "security": files.v2};
exports.matrizNode = files.v3;
